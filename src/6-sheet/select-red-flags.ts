import type {YamlPath} from '../base/places.ts';
import {sheetRedFlagLeftOut} from '../diagnostics/sheet-red-flag-left-out.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Query} from '../model/generated/sheet.ts';
import type {CareKey} from '../model/sheet.ts';
import type {End} from './group-clauses.ts';
import {reportLessUrgent} from './less-urgent.ts';
import {namesIn} from './names-in.ts';
import {checkNames, reportDispute, reportEmpty} from './run-queries.ts';
import {saidUrgency} from './said-urgency.ts';
import {claimsWithoutAPlace, selectEvery} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {fillersOf} from './waiting.ts';

/**
 * Runs queries of a care box: every claim that they select, in their order, however many. A sign of danger is never left
 * out in silence: whatever a query names and does not give is an error, with its name.
 *
 * @param key the urgency under which the editor has put the queries: a claim that an article calls more urgent is an error;
 * null where each claim stands under the urgency that its articles say: one of which none says any is an error
 */
export function selectRedFlags(
  queries: readonly Query[],
  key: CareKey | null,
  context: SheetContext,
  path: YamlPath,
): Selected[] {
  const taken = new Map<string, Selected>();
  for (const [i, query] of queries.entries()) {
    const at = [...path, i];
    if (!checkNames(query, context, at)) continue;
    const found = selectEvery(query, context.index);
    if (key) reportLessUrgent(found, key, context, at);
    else reportNoUrgency(found, context, at);
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

function reportNoUrgency(found: readonly Selected[], context: SheetContext, path: YamlPath): void {
  for (const {claim} of found.filter((s) => saidUrgency(s.claim) === null))
    context.diagnostics.push(sheetRedFlagLeftOut.noUrgency(context.placeOf(path), {claim}, {claims: [claim.id]}));
}

/** Reports all that a query leaves out. Returns whether there was anything. */
function reportLeftOut(query: Query, found: readonly Selected[], context: SheetContext, path: YamlPath): boolean {
  const before = context.diagnostics.length;
  const place = context.placeOf(path);
  const report = (...problems: Diagnostic[]) => context.diagnostics.push(...problems);
  const {hidden, setAside} = claimsWithoutAPlace(query, context.index);
  for (const claim of hidden) report(sheetRedFlagLeftOut.hidden(place, {claim}, {claims: [claim.id]}));
  for (const claim of setAside) report(sheetRedFlagLeftOut.setAside(place, {claim}, {claims: [claim.id]}));
  for (const {claim} of found.filter((s) => s.level === 'not'))
    report(sheetRedFlagLeftOut.denied(place, {claim}, {claims: [claim.id]}));
  const cut = query.limit === undefined ? [] : found.slice(query.limit);
  if (query.limit !== undefined && cut.length > 0) {
    const facts = {limit: query.limit, found: found.length, cut: cut.map((s) => s.claim)};
    const claims = facts.cut.map((c) => c.id);
    report(sheetRedFlagLeftOut.cut(context.placeOf([...path, 'limit']), facts, {claims}));
  }
  const told = [...hidden, ...setAside];
  for (const {id, key, i} of namesIn(query, ['subject', 'object', 'subject-within', 'object-within'])) {
    const end = ends[key];
    const isNamed = (claim: Claim) =>
      claim[end] === id || (key !== end && (context.index.broader.get(claim[end])?.has(id) ?? false));
    if (found.length === 0 && told.length === 0) continue; // the whole query is empty, which is told once
    if (found.some((s) => isNamed(s.claim)) || told.some(isNamed)) continue;
    const waiting = fillersOf([{...query, [key]: [id]}], context.index);
    const facts = {id, relation: query.relation, waiting, topic: context.index.topic.id};
    report(sheetRedFlagLeftOut.noClaim(context.placeOf([...path, key, i]), facts));
  }
  return context.diagnostics.length > before;
}

const ends: Record<'subject' | 'object' | 'subject-within' | 'object-within', End> = {
  ...{subject: 'subject', 'subject-within': 'subject'},
  ...{object: 'object', 'object-within': 'object'},
};
