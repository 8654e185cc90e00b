import {addCount, countOf} from '../base/counts.ts';
import {markedWordsOf} from '../base/words.ts';

/**
 * How often each word stands in a text: runs of letters and figures. High and low figures and joined letters count as
 * what they stand for, so that "10³" is the word that the file has as 10<sup>3</sup>.
 */
export function countWords(text: string, counts: Map<string, number> = new Map()): Map<string, number> {
  for (const word of markedWordsOf(text.normalize('NFKC'))) addCount(counts, word);
  return counts;
}

/**
 * The words of `source` that `kept` does not have, or not as often. A word that was cut is not missing where its parts
 * are in `kept` and are no other words of the source; words that were joined are.
 */
export function wordsMissing(source: string, kept: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of kept) countWords(text, left);
  const missing: string[] = [];
  for (const [word, times] of countWords(source)) {
    const there = countOf(left, word);
    left.set(word, Math.max(0, there - times));
    for (let i = there; i < times; i++) missing.push(word);
  }
  return [...new Set(missing.filter((word) => !takeParts(word, left)))];
}

/** Longest word whose parts are looked for, and most parts. */
const longest = 200;
const mostParts = 16;

/** Takes the parts of a word out of what is left, the longest first; false where they are not all there. */
function takeParts(word: string, left: Map<string, number>): boolean {
  if (word.length > longest) return false;
  let work = 2000;
  const parts: string[] = [];
  const cut = (from: number): boolean => {
    if (from === word.length) return true;
    if (parts.length === mostParts) return false;
    for (let to = word.length; to > from && work-- > 0; to--) {
      const part = word.slice(from, to);
      const used = parts.filter((p) => p === part).length;
      if (countOf(left, part) <= used) continue;
      parts.push(part);
      if (cut(to)) return true;
      parts.pop();
    }
    return false;
  };
  if (!cut(0)) return false;
  for (const part of parts) left.set(part, countOf(left, part) - 1);
  return true;
}
