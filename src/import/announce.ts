import {must} from '../base/must.ts';
import {wordsOf} from '../base/words.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';

/** Whether a text breaks off where a list has to follow: "Good sources are", "This happens when you". */
export function announcesList(text: string, {listOpeners}: Pick<ImportRules, 'listOpeners'>): boolean {
  if (!/[\p{L}\p{N}]$/u.test(text.trimEnd())) return false;
  const words = wordsOf(text.slice(-longestWord).toLowerCase());
  return words.length > 1 && listOpeners.includes(must(words.at(-1), 'there are several words'));
}

/** Enough of the end of a text to hold its last two words. */
const longestWord = 80;

/**
 * The text before a list as a lead-in, which ends with a colon: "Good sources are" -> "Good sources are:". Where a whole
 * sentence points at what follows ("These drinks help."), its full stop becomes the colon if the list stood in the same
 * line. What announces nothing stays as it is.
 */
export function asLeadIn(text: string, last: string, rules: ImportRules, isSameLine: boolean): string {
  const plain = text.trimEnd();
  if (/[\p{L}\p{N})\]"”’]$/u.test(plain)) return isSameLine || announcesList(plain, rules) ? `${plain}:` : text;
  const points = wordsOf(last.toLowerCase()).some((word) => rules.listPointers.includes(word));
  return isSameLine && points && /[^.]\.$/.test(plain) ? `${plain.slice(0, -1)}:` : text;
}
