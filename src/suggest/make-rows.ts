import {listAt} from '../base/multimap.ts';
import {compareText} from '../base/order.ts';
import type {Candidate} from './make-candidates.ts';
import {holds} from './signs.ts';

/** A candidate with how likely it is one that an editor takes, from 0 to 1, and in how many units it would help. */
export type Ranked = {candidate: Candidate; likely: number; gain: number};

/** A candidate, and likely ones that say more of it ("pressure": "high pressure", "measure the pressure"). */
export type Row = {first: Ranked; further: Ranked[]};

/** Most phrases beside the first of a row: so many are taken in at a glance. */
const mostFurther = 4;
/** Most words of what a row is about. */
const longestFirst = 3;
/** A phrase that is less likely is no company. */
const leastLikely = 0.075;
/** How much a phrase beside the first counts: it costs a look of its own. */
const shareOfFurther = 0.5;

/** Rows with the best first, each candidate in one of them: a row is worth what its phrases are. */
export function makeRows(ranked: readonly Ranked[], most: number): Row[] {
  const sorted = ranked.toSorted((a, b) => b.likely - a.likely || compareText(a.candidate.key, b.candidate.key));
  const furtherOf = new Map(
    sorted.map((first) => [
      first,
      first.candidate.key.split(' ').length > longestFirst
        ? []
        : sorted.filter((other) => other.likely > leastLikely && holds(other.candidate, first.candidate)),
    ]),
  );
  const left = new Set(sorted);
  const rows: Row[] = [];
  while (rows.length < most && left.size > 0) {
    let best: Row | null = null;
    let worth = Number.NEGATIVE_INFINITY;
    for (const first of left) {
      const further = listAt(furtherOf, first)
        .filter((other) => left.has(other))
        .slice(0, mostFurther);
      const value = worthOf(first) + shareOfFurther * further.reduce((sum, other) => sum + other.likely, 0);
      if (value > worth) [best, worth] = [{first, further}, value];
    }
    if (!best) break;
    rows.push(best);
    for (const taken of [best.first, ...best.further]) left.delete(taken);
  }
  return rows;
}

/** What helps in more sentences comes first: twice as many are worth a tenth more. */
const worthOf = ({likely, gain}: Ranked) => likely * (1 + Math.log2(1 + gain) / 10);
