import {listAt} from '../base/multimap.ts';
import type {Claim} from '../model/generated/dataset.ts';
import {certaintyLevel, levels} from '../model/level.ts';
import {isOnlyDoubted} from '../model/sayers.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {isRestricted} from './is-restricted.ts';
import type {Selected} from './selected.ts';

/** Who says a claim: the articles, those of them that count as support, and the claims in which they say it. */
export type Behind = {articles: string[]; support: string[]; counted: Claim[]};

const known = new WeakMap<TopicIndex, Map<string, Behind>>();

/**
 * Who says a claim. This one function gives every number of articles and every source mark that a sheet prints, so that
 * the same claim has the same number on each of them.
 *
 * An article counts once, where it makes the claim itself or one about a kind of the same thing, no less surely and not
 * only for a severe lack: what it says of cramps at night it says of cramps. The other way round would not be true.
 * Disputed and denied claims, restricted ones, and those in an editor's words stand for themselves alone.
 */
export function articlesBehind(claim: Claim, index: TopicIndex): Behind {
  const found = known.get(index) ?? new Map<string, Behind>();
  known.set(index, found);
  const made = found.get(claim.id) ?? find(claim, index);
  found.set(claim.id, made);
  return made;
}

function find(claim: Claim, index: TopicIndex): Behind {
  const own = asStated(claim, index);
  const kinds = listAt(index.claims, claim.relation).filter(
    (other) => !index.setAside.has(other.id) && saysToo(asStated(other, index), own, index),
  );
  const counted = [claim, ...kinds];
  const all = (claims: readonly Claim[]) => [...new Set(claims.flatMap((c) => c.articles))].sort();
  return {counted, articles: all(counted), support: all(counted.filter((c) => !isOnlyDoubted(c.statements)))};
}

type AsStated = Pick<Selected, 'claim' | 'level' | 'severe'>;

const asStated = (claim: Claim, index: TopicIndex): AsStated => ({
  claim,
  level: certaintyLevel(claim, index.disputed.has(claim.id)),
  severe: claim.severity === 'severe',
});

/** Whether who says the first says the second too: it is about a kind of the same thing, and no less sure. */
const saysToo = (narrower: AsStated, broader: AsStated, index: TopicIndex): boolean =>
  isKindOf(narrower, broader, index) && isAsSure(narrower, broader);

/** Whether a is the same as b, but that its ends are b's or kinds of them, and both say something that can be counted together. */
export const isKindOf = (a: AsStated, b: AsStated, index: TopicIndex): boolean =>
  a.claim.id !== b.claim.id &&
  a.claim.relation === b.claim.relation &&
  counts(a) &&
  counts(b) &&
  isWithin(a.claim.subject, b.claim.subject, index) &&
  isWithin(a.claim.object, b.claim.object, index);

const countable = ['stated', 'can', 'limited'];

const counts = ({claim, level}: AsStated) => countable.includes(level) && !claim.wording && !isRestricted(claim);

/** Whether a holds at least as surely as b, and not only for a severe lack where b holds for any. */
export const isAsSure = (a: AsStated, b: AsStated): boolean =>
  levels.indexOf(a.level) <= levels.indexOf(b.level) && (!a.severe || b.severe);

/** Whether the one is the other, or a kind of it. */
export const isWithin = (id: string, whole: string, {broader}: Pick<TopicIndex, 'broader'>): boolean =>
  id === whole || (broader.get(id)?.has(whole) ?? false);
