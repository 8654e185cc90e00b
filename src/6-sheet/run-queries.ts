import type {YamlPath} from '../base/places.ts';
import {contentError, contentWarning} from '../diagnostics.ts';
import type {Query} from '../model/generated/sheet.ts';
import {selectClaims} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * Runs the queries of a block in their order. A claim that an earlier query has taken is not taken again.
 *
 * Says so where a query names what does not exist, selects nothing, or prints a disagreement. A query that selects
 * nothing is an error only where the whole block is empty.
 */
export function runQueries(
  queries: readonly Query[],
  context: SheetContext,
  path: YamlPath,
  options: {fold?: 'fold' | 'keep'; limit?: number} = {},
): Selected[][] {
  const taken = new Set<string>();
  const results = queries.map((query, i) => {
    const at = [...path, i];
    const limit = query.limit ?? options.limit;
    if (!checkNames(query, context, at)) return [];
    const found = selectClaims(limit === undefined ? query : {...query, limit}, context.index, options.fold);
    const selected = found.filter((s) => !taken.has(s.claim.id));
    for (const s of selected) taken.add(s.claim.id);
    if (selected.length === 0) reportEmpty(query, context, at, queries.length === 1);
    for (const s of selected) reportDispute(s, context, at);
    return selected;
  });
  if (queries.length > 1 && results.every((r) => r.length === 0)) reportEmpty(undefined, context, path, true);
  return results;
}

/** Reports relations and entities that a query names though they do not exist. Returns whether all do. */
export function checkNames(query: Query, context: SheetContext, path: YamlPath): boolean {
  const before = context.diagnostics.length;
  if (!context.relations.has(query.relation)) {
    const message = `The relation "${query.relation}" does not exist.`;
    const hint = `Take one of: ${[...context.relations].sort().join(', ')}.`;
    context.diagnostics.push(
      contentError('sheet/unknown-relation', context.placeOf([...path, 'relation']), message, hint),
    );
  }
  for (const key of ['subject', 'object', 'subject-within', 'object-within', 'except'] as const) {
    for (const [i, id] of (query[key] ?? []).entries()) checkEntity(id, context, [...path, key, i]);
  }
  return context.diagnostics.length === before;
}

/** Reports an entity that no claim of the topic uses and nothing is a kind of. Returns whether it is known. */
export function checkEntity(id: string, context: SheetContext, path: YamlPath): boolean {
  const {entities, onlyUnread} = context.index;
  if (entities.has(id) && !onlyUnread.has(id)) return true;
  const message = `No claim of the topic speaks of "${id}".`;
  const hint = 'Check the spelling against vocabulary.yaml, or leave it out until an article says something about it.';
  context.diagnostics.push(contentError('sheet/unknown-entity', context.placeOf(path), message, hint));
  return false;
}

/** Reports a query or a block that selects nothing. */
export function reportEmpty(query: Query | undefined, context: SheetContext, path: YamlPath, isError: boolean): void {
  const make = isError ? contentError : contentWarning;
  const message = query
    ? `No claim answers this query (relation "${query.relation}").`
    : 'No claim answers any query of this block.';
  const hint = 'Widen the query, or leave it out: `claimleaf explain` lists the claims about an entity.';
  context.diagnostics.push(make('sheet/empty-block', context.placeOf(path), message, hint));
}

/** Says that a claim is printed as disputed, where no editor has decided that it is. */
export function reportDispute({claim}: Selected, context: SheetContext, path: YamlPath): void {
  if (!context.index.undecided.has(claim.id)) return;
  const message = `The articles disagree on "${claim.subject} ${claim.relation} ${claim.object}" (${claim.id}): it is printed as disputed.`;
  const hint = 'Decide it (`claimleaf review` shows both sides and writes decisions.yaml), or leave the claim out.';
  const found = contentWarning('sheet/open-conflict', context.placeOf(path), message, hint);
  context.diagnostics.push({...found, claims: [claim.id]});
}
