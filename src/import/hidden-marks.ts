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
  return {text: dropped.length > 0 ? text.replace(marks, '') : text, dropped};
}

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const marks = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
