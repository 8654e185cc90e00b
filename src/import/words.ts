import {addCount, countOf} from '../base/counts.ts';
import {markedWordsOf} from '../base/words.ts';

/** How often each word stands in a text: runs of letters and figures, in one Unicode form. */
export function countWords(text: string, counts: Map<string, number> = new Map()): Map<string, number> {
  for (const word of markedWordsOf(text)) addCount(counts, word);
  return counts;
}

/** The words of `source` that `kept` does not have, or not as often. */
export function wordsMissing(source: string, kept: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of kept) countWords(text, counts);
  return [...countWords(source)].filter(([word, n]) => countOf(counts, word) < n).map(([word]) => word);
}
