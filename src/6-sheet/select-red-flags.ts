import type {YamlPath} from '../base/places.ts';
import {contentError} from '../diagnostics.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Query} from '../model/generated/sheet.ts';
import type {CareKey} from '../model/sheet.ts';
import {reportLessUrgent} from './less-urgent.ts';
import {checkNames, reportDispute, reportEmpty} from './run-queries.ts';
import {claimsWithoutAPlace, selectEvery} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * Runs the queries of one urgency of a care box: every claim that they select, in their order, however many. A sign of
 * danger is never left out in silence: whatever a query names and does not give is an error, with its name, and so is one
 * that an article calls more urgent.
 */
export function selectRedFlags(
  queries: readonly Query[],
  key: CareKey,
  context: SheetContext,
  path: YamlPath,
): Selected[] {
  const taken = new Map<string, Selected>();
  for (const [i, query] of queries.entries()) {
    const at = [...path, i];
    if (!checkNames(query, context, at)) continue;
    const found = selectEvery(query, context.index);
    reportLessUrgent(found, key, context, at);
    const isTold = reportLeftOut(query, found, context, at);
    if (found.length === 0 && !isTold) reportEmpty(query, context, at, true);
    for (const s of found) {
      if (taken.has(s.claim.id)) continue;
      taken.set(s.claim.id, s);
      reportDispute(s, context, at);
    }
  }
  return [...taken.values()];
}

/** Reports all that a query leaves out. Returns whether there was anything. */
function reportLeftOut(query: Query, found: readonly Selected[], context: SheetContext, path: YamlPath): boolean {
  const before = context.diagnostics.length;
  const report = (message: string, hint: string, at: YamlPath, claims: readonly Claim[] = []) => {
    const problem = contentError('sheet/red-flag-left-out', context.placeOf(at), message, hint);
    context.diagnostics.push(claims.length > 0 ? {...problem, claims: claims.map((c) => c.id)} : problem);
  };
  const {hidden, setAside} = claimsWithoutAPlace(query, context.index);
  for (const claim of hidden)
    report(
      `Found ${nameOf(claim)} in a query for signs of danger, though an editor has hidden it.`,
      'Take its id out of the query (or name it in "except"), or take the decision out of decisions.yaml.',
      path,
      [claim],
    );
  for (const claim of setAside)
    report(
      `Found ${nameOf(claim)} in a query for signs of danger, though an editor preferred another claim to it.`,
      'Name the preferred one in the query, and this one no more (or in "except").',
      path,
      [claim],
    );
  for (const {claim} of found.filter((s) => s.level === 'not'))
    report(
      `Found ${nameOf(claim)} in a query for signs of danger, though all articles say that it is not so.`,
      'Take its id out of the query (or name it in "except").',
      path,
      [claim],
    );
  const cut = query.limit === undefined ? [] : found.slice(query.limit);
  if (cut.length > 0)
    report(
      `Found a limit of ${query.limit} in a query for signs of danger that selects ${found.length}, which cuts ${cut.map((s) => nameOf(s.claim)).join(', ')}.`,
      'Take the limit out: no sign of danger is cut.',
      [...path, 'limit'],
      cut.map((s) => s.claim),
    );
  const told = [...hidden, ...setAside];
  for (const [key, end] of lists)
    for (const [i, id] of (query[key] ?? []).entries()) {
      const isNamed = (claim: Claim) =>
        claim[end] === id || (key !== end && (context.index.broader.get(claim[end])?.has(id) ?? false));
      if (found.length === 0 && told.length === 0) continue; // the whole query is empty, which is told once
      if (found.some((s) => isNamed(s.claim)) || told.some(isNamed)) continue;
      report(
        `Found no claim for "${id}" in a query for signs of danger (relation "${query.relation}"), expected one for each id that it names.`,
        'Take the id out of the query, or look what the articles say of it: `claimleaf explain --text WORDS`.',
        [...path, key, i],
      );
    }
  return context.diagnostics.length > before;
}

const lists = [
  ['subject', 'subject'],
  ['object', 'object'],
  ['subject-within', 'subject'],
  ['object-within', 'object'],
] as const;

const nameOf = (claim: Claim) => `"${claim.subject} ${claim.relation} ${claim.object}" (${claim.id})`;
