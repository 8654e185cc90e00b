import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
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
 * The claims that a query selects: in the order in which it names their objects or subjects; else those with the most
 * articles first, then those that they say most often, then steps as the articles have them. Of more than its limit, those with
 * the most articles are taken. A claim about a kind of thing stands under the claim about that thing.
 */
export function selectClaims(query: Query, index: TopicIndex, fold: 'fold' | 'keep' = 'fold'): Selected[] {
  return inAskedOrder(folded(query, index, fold).slice(0, query.limit ?? mostItems), query);
}

/** Every claim that a query selects, whatever its limit, each for itself: of signs of danger none is cut or folded. */
export function selectEvery(query: Query, index: TopicIndex): Selected[] {
  return inAskedOrder(folded(query, index, 'keep'), query);
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
  return [...unique.values()].sort((a, b) => byWeight(a, b, index)).slice(0, limit);
}

/** What a query names one by one has the order of its editor. What is not named, such as a kind, keeps its place behind. */
function inAskedOrder(selected: readonly Selected[], {object = [], subject = []}: Query): Selected[] {
  const placeIn = (ids: readonly string[], id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...selected].sort(
    (a, b) =>
      placeIn(object, a.claim.object) - placeIn(object, b.claim.object) ||
      placeIn(subject, a.claim.subject) - placeIn(subject, b.claim.subject),
  );
}

function folded(query: Query, index: TopicIndex, fold: 'fold' | 'keep'): Selected[] {
  const all = listAt(index.claims, query.relation)
    .filter((claim) => !index.setAside.has(claim.id) && matches(claim, query, index))
    .map((claim) => toSelected(claim, index))
    .filter((s) => !query.certainty || query.certainty.includes(s.level));
  return (fold === 'fold' ? foldNarrower(all, index) : all)
    .filter((s) => s.support.length >= (query['minimum-articles'] ?? 0))
    .sort((a, b) => byWeight(a, b, index));
}

/** Whether the query asks for it, by its two ends and how urgent it is. */
export function matches(
  claim: Pick<Claim, 'subject' | 'object' | 'statements' | 'purpose' | 'effect'>,
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
    (!query.purpose || query.purpose.includes(claim.purpose ?? 'unsaid')) &&
    (!query.effect || query.effect.includes(claim.effect ?? 'unsaid')) &&
    (!query.urgency || query.urgency.some((urgency) => urgency === saidUrgency(claim)?.urgency)) &&
    (!query.except || !(query.except.includes(subject) || query.except.includes(object)))
  );
}

/** A claim as a sheet prints it, with none folded into it. */
export function toSelected(claim: Claim, index: TopicIndex): Selected {
  const level = certaintyLevel(claim, index.disputed.has(claim.id));
  return {claim, level, severe: claim.severity === 'severe', narrower: [], ...articlesBehind(claim, index)};
}

/** The most articles first, then the most places, then steps as the articles have them; never by a machine's locale. */
export function byWeight(a: Selected, b: Selected, index: TopicIndex): number {
  const label = (id: string) => index.entities.get(id)?.label ?? id;
  const key = ({claim}: Selected) => [label(claim.object), label(claim.subject), claim.id].join('\u0000');
  return (
    b.support.length - a.support.length ||
    b.claim.statements.length - a.claim.statements.length ||
    comparePlaces(a.claim, b.claim, index) ||
    compareText(key(a), key(b))
  );
}

/** Of actions, by the first place of each: the number of its article, then where it stands there. So steps keep their order. */
function comparePlaces(a: Claim, b: Claim, {numbers, entities}: TopicIndex): number {
  const [one] = a.statements;
  const [other] = b.statements;
  const areActions = [a, b].every(({object}) => entities.get(object)?.do !== undefined);
  if (!one || !other || !areActions) return 0;
  const number = (id: string) => must(numbers.get(id), 'a statement is of an article of its topic');
  return number(one.article) - number(other.article) || one.target.start - other.target.start;
}
