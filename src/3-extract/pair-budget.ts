import type {Pair} from './pair.ts';
import type {Reading} from './reading.ts';

/**
 * Most things that a unit may name for pairs of them to be looked at, and most pairs of an article: those of a unit grow
 * with the square of its names. No unit that we know names more than 18, and no article has more than 5,000 pairs.
 */
export const mostNamed = 40;
export const mostPairs = 20_000;

/** The pairs of a unit; none, and why, where it names too much, or stands beyond what is looked at of its article. */
type Paired = {pairs: Pair[]; left: null | {because: 'names'; named: number} | {because: 'article'; isFirst: boolean}};

/** Counts the pairs of an article, unit by unit in their order; `make` is asked for those of a unit that is within. */
export function makePairBudget(): (reading: Pick<Reading, 'things' | 'loose'>, make: () => Pair[]) => Paired {
  let left = mostPairs;
  let isTold = false;
  return ({things, loose}, make) => {
    const named = new Set([...things.flatMap((t) => t.mention ?? []), ...loose].map((m) => m.entity.id)).size;
    if (named > mostNamed) return {pairs: [], left: {because: 'names', named}};
    if (left < 0 && named > 0) {
      const isFirst = !isTold;
      isTold = true;
      return {pairs: [], left: {because: 'article', isFirst}};
    }
    const pairs = left < 0 ? [] : make();
    left -= pairs.length;
    return {pairs, left: null};
  };
}
