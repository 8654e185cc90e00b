import {allMatches} from './matches.ts';
/** A word of a text, and the offset (UTF-16 units) at which it starts. */
export type PlacedWord = {word: string; at: number};

/** The words and figures of a text as it writes them: runs of letters and digits. */
export const wordsOf = (text: string): string[] => allMatches(text, /[\p{L}\p{N}]+/gu);

/** As wordsOf, each with its place. */
export const placedWords = (text: string): PlacedWord[] => placed(text, /[\p{L}\p{N}]+/gu);

/** The words alone, without figures, each with its place. */
export const placedLetters = (text: string): PlacedWord[] => placed(text, /\p{L}+/gu);

/** Words with the accents that are written as signs of their own. */
export const markedLetters = (text: string): PlacedWord[] => placed(text, /[\p{L}\p{M}]+/gu);

/** Words and figures with the accents that are written as signs of their own, in one Unicode form. */
export const markedWordsOf = (text: string): string[] => allMatches(text.normalize('NFC'), /[\p{L}\p{M}\p{N}]+/gu);

/** Words as they are spoken, with the apostrophes and hyphens inside of them. */
export const spokenWordsOf = (text: string): string[] => allMatches(text, /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu);

/** A text without all that is neither letter nor digit. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** A text on one line, with single spaces. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A word without the marks around it: "(zinc)," -> "zinc". */
export const bareWord = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const placed = (text: string, pattern: RegExp): PlacedWord[] =>
  [...text.matchAll(pattern)].map((m) => ({word: m[0], at: m.index}));
