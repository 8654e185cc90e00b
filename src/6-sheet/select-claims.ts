import {listAt} from '../base/multimap.ts';
import {compareText} from '../base/order.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Query} from '../model/generated/sheet.ts';
import {certaintyLevel} from '../model/level.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {articlesBehind} from './articles-behind.ts';
import {foldNarrower} from './fold-narrower.ts';
import {kindOf} from './kind-of.ts';
import {saidUrgency} from './said-urgency.ts';
import type {Selected} from './selected.ts';

/** The most items of a list that is not grouped. */
export const mostItems = 7;

/**
 * The claims that a query selects: those with the most articles first, then by label; a claim about a kind of thing
 * stands under the claim about that thing.
 */
export function selectClaims(query: Query, index: TopicIndex, fold: 'fold' | 'keep' = 'fold'): Selected[] {
  return folded(query, index, fold).slice(0, query.limit ?? mostItems);
}

/** Every claim that a query selects, whatever its limit, each for itself: of signs of danger none is cut or folded. */
export function selectEvery(query: Query, index: TopicIndex): Selected[] {
  return folded(query, index, 'keep');
}

/** The claims that a query means and an editor's decision takes off the sheets: hidden ones, and those set aside. */
export function claimsWithoutAPlace(query: Query, index: TopicIndex): {hidden: Claim[]; setAside: Claim[]} {
  const meant = (claims: readonly Claim[]) =>
    claims.filter((claim) => claim.relation === query.relation && matches(claim, query, index));
  return {
    hidden: meant(index.hidden),
    setAside: meant(listAt(index.claims, query.relation)).filter((claim) => index.setAside.has(claim.id)),
  };
}

/** As selectClaims, for several queries together: the first `limit` of what any of them selects. */
export function selectAny(queries: readonly Query[], index: TopicIndex, limit: number): Selected[] {
  const found = queries.flatMap((query) => folded(query, index, 'fold'));
  const unique = new Map(found.map((s) => [s.claim.id, s]));
  return [...unique.values()].sort((a, b) => byArticlesThenLabel(a, b, index)).slice(0, limit);
}

function folded(query: Query, index: TopicIndex, fold: 'fold' | 'keep'): Selected[] {
  const all = listAt(index.claims, query.relation)
    .filter((claim) => !index.setAside.has(claim.id) && matches(claim, query, index))
    .map((claim) => toSelected(claim, index))
    .filter((s) => !query.certainty || query.certainty.includes(s.level));
  return (fold === 'fold' ? foldNarrower(all, index) : all)
    .filter((s) => s.support.length >= (query['minimum-articles'] ?? 0))
    .sort((a, b) => byArticlesThenLabel(a, b, index));
}

/** Whether the query asks for it, by its two ends and how urgent it is. */
export function matches(
  claim: Pick<Claim, 'subject' | 'object' | 'statements'>,
  query: Query,
  index: TopicIndex,
): boolean {
  const {subject, object} = claim;
  const within = (id: string, ids: string[]) => ids.some((w) => w === id || index.broader.get(id)?.has(w));
  return (
    (!query.subject || query.subject.includes(subject)) &&
    (!query.object || query.object.includes(object)) &&
    (!query['subject-kind'] || query['subject-kind'].includes(kindOf(subject, index))) &&
    (!query['object-kind'] || query['object-kind'].includes(kindOf(object, index))) &&
    (!query['subject-within'] || within(subject, query['subject-within'])) &&
    (!query['object-within'] || within(object, query['object-within'])) &&
    (!query.urgency || query.urgency.some((urgency) => urgency === saidUrgency(claim)?.urgency)) &&
    (!query.except || !(query.except.includes(subject) || query.except.includes(object)))
  );
}

/** A claim as a sheet prints it, with none folded into it. */
export function toSelected(claim: Claim, index: TopicIndex): Selected {
  const level = certaintyLevel(claim, index.disputed.has(claim.id));
  return {claim, level, severe: claim.severity === 'severe', narrower: [], ...articlesBehind(claim, index)};
}

/** Compares code units, so that no locale of the machine changes the order. */
export function byArticlesThenLabel(a: Selected, b: Selected, index: TopicIndex): number {
  const label = (id: string) => index.entities.get(id)?.label ?? id;
  const key = ({claim}: Selected) => [label(claim.object), label(claim.subject), claim.id].join('\u0000');
  return b.support.length - a.support.length || compareText(key(a), key(b));
}
