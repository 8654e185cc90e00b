import {addCount, countOf} from '../base/counts.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';
import type {DiffQuote, QuotesDiff} from '../model/generated/diff.ts';

/**
 * The quotes behind a claim that have changed. The same words in the same article, said in the same way, are the same
 * quote wherever they stand now. Of those that are left, the first old one of an article is shown beside its first new
 * one, and so on: most often these are one sentence before and after an edit.
 */
export function compareQuotes(old: readonly ClaimStatement[], now: readonly ClaimStatement[]): QuotesDiff {
  const gone = without(old, now);
  const come = without(now, old);
  const articles = [...new Set([...gone, ...come].map((s) => s.article))].sort();
  const diff: QuotesDiff = {reworded: [], gained: [], lost: []};
  for (const article of articles) {
    const before = gone.filter((s) => s.article === article).map(toQuote);
    const after = come.filter((s) => s.article === article).map(toQuote);
    const both = Math.min(before.length, after.length);
    for (let i = 0; i < both; i++) diff.reworded.push({old: before[i] as DiffQuote, new: after[i] as DiffQuote});
    diff.lost.push(...before.slice(both));
    diff.gained.push(...after.slice(both));
  }
  return diff;
}

/** Whether there is anything in it. */
export const hasQuotes = ({reworded, gained, lost}: QuotesDiff): boolean =>
  reworded.length + gained.length + lost.length > 0;

/** Those of a list that another lacks; what stands twice in one and once in the other is left once. */
function without(list: readonly ClaimStatement[], other: readonly ClaimStatement[]): ClaimStatement[] {
  const counts = new Map<string, number>();
  for (const s of other) addCount(counts, keyOf(s));
  return list.filter((s) => {
    const left = countOf(counts, keyOf(s));
    addCount(counts, keyOf(s), -1);
    return left <= 0;
  });
}

const keyOf = (s: ClaimStatement) => JSON.stringify([s.article, howOf(s), s.target.exact]);

const howOf = (s: ClaimStatement) =>
  [
    ...[s.polarity, s.certainty, s.severity, s.population, s.urgency, s.timing, s.location],
    ...[s.condition, s.amount, s.time, s.purpose],
  ]
    .filter(Boolean)
    .join(', ');

const toQuote = (s: ClaimStatement): DiffQuote => ({
  article: s.article,
  line: s.line,
  quote: s.target.exact,
  how: howOf(s),
});
