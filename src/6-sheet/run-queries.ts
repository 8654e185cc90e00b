import type {YamlPath} from '../base/places.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import {sheetOpenConflict} from '../diagnostics/sheet-open-conflict.ts';
import {sheetUnknownEntity} from '../diagnostics/sheet-unknown-entity.ts';
import {sheetUnknownRelation} from '../diagnostics/sheet-unknown-relation.ts';
import type {Query} from '../model/generated/sheet.ts';
import {namesIn} from './names-in.ts';
import {selectClaims} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {fillersOf} from './waiting.ts';

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
  if (queries.length > 1 && results.every((r) => r.length === 0)) reportEmpty(queries, context, path, true);
  return results;
}

/** Reports relations and entities that a query names though they do not exist. Returns whether all do. */
export function checkNames(query: Query, context: SheetContext, path: YamlPath): boolean {
  const before = context.diagnostics.length;
  if (!context.relations.has(query.relation)) {
    const known = [...context.relations].sort();
    const place = context.placeOf([...path, 'relation']);
    context.diagnostics.push(sheetUnknownRelation(place, {relation: query.relation, known}));
  }
  for (const {id, key, i} of namesIn(query, ['subject', 'object', 'subject-within', 'object-within', 'except']))
    checkEntity(id, context, [...path, key, i]);
  return context.diagnostics.length === before;
}

/** Reports an entity that no claim of the topic uses and nothing is a kind of. Returns whether it is known. */
export function checkEntity(id: string, context: SheetContext, path: YamlPath): boolean {
  const {entities, onlyUnread} = context.index;
  if (entities.has(id) && !onlyUnread.has(id)) return true;
  context.diagnostics.push(sheetUnknownEntity(context.placeOf(path), {id}));
  return false;
}

/** Reports a query, or a block with all that it asks for, that selects nothing; and how much waits that would fill it. */
export function reportEmpty(
  asked: Query | readonly Query[],
  context: SheetContext,
  path: YamlPath,
  isError: boolean,
): void {
  const {index, diagnostics} = context;
  const place = context.placeOf(path);
  const waitsFor = (queries: readonly Query[]) => ({waiting: fillersOf(queries, index), topic: index.topic.id});
  diagnostics.push(
    'relation' in asked
      ? sheetEmptyBlock.query(place, {relation: asked.relation, isAll: isError, ...waitsFor([asked])})
      : sheetEmptyBlock.block(place, waitsFor(asked)),
  );
}

/** Says that a claim is printed as disputed, where no editor has decided that it is. */
export function reportDispute({claim}: Selected, context: SheetContext, path: YamlPath): void {
  if (!context.index.undecided.has(claim.id)) return;
  context.diagnostics.push(sheetOpenConflict(context.placeOf(path), {claim}, {claims: [claim.id]}));
}
