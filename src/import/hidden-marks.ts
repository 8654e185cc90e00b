import {allMatches} from '../base/matches.ts';
import type {Dropped} from './imported.ts';

/**
 * Takes out the invisible marks that only say where a line may break: pages are full of them, and a reader sees no
 * difference. What changes the order of letters stays, and is refused with its place when the article is read.
 */
export function cleanHidden(text: string): {text: string; dropped: Dropped[]} {
  const dropped: Dropped[] = [];
  text.split('\n').forEach((line, i) => {
    const found = allMatches(line, marks).length;
    if (found > 0) dropped.push({text: '', reason: `invisible marks (${found})`, line: i + 1});
  });
  return {text: cleanText(text).text, dropped};
}

/** A text without the marks, their number, and with joined letters ("ﬁ") as the letters that they stand for. */
export function cleanText(text: string): {text: string; marks: number} {
  const count = allMatches(text, marks).length;
  const plain = count > 0 ? text.replace(marks, '') : text;
  return {text: plain.replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC')), marks: count};
}

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const marks = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
