import {bareWord} from '../base/words.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import type {Named, Names} from './names.ts';

export type Word = {text: string; start: number; end: number};

/** A line of a flattened table, and what is known of where its cells may start. */
export type FlatLine = {
  text: string;
  words: readonly Word[];
  named: readonly Named[];
  /** For each word what it costs to start a cell there; Infinity where none can. */
  startCost: readonly number[];
  /** For each word what it costs when no cell starts there: a capital letter asks for a reason. */
  insideCost: readonly number[];
  /** For each word whether the header of a column may start there: also behind a small word ("Best For"). */
  softStart: readonly boolean[];
  /** For each word whether it begins with a capital letter. */
  capital: readonly boolean[];
  small: readonly boolean[];
};

/** Reads a line: a cell starts with a capital letter, a figure or a sign, never behind a comma or a small word. */
export function readFlatLine(text: string, names: Names, rules: ImportRules): FlatLine {
  const words = [...text.matchAll(/\S+/g)].map((m) => ({text: m[0], start: m.index, end: m.index + m[0].length}));
  const named = names.namedIn(text);
  const smallWords = new Set(rules.smallWords);
  const small = words.map((w, i) => smallWords.has(bare(w.text)) && !isCode(w.text, words[i + 1]));
  const capital = words.map((w) => /^["“‘'(]*\p{Lu}/u.test(w.text));
  const startCost: number[] = [];
  const insideCost: number[] = [];
  const softStart: boolean[] = [];
  let depth = 0;
  words.forEach((word, i) => {
    const before = words[i - 1];
    const isOpen = depth > 0;
    for (const char of word.text)
      depth = Math.max(0, depth + (char === '(' || char === '[' ? 1 : char === ')' || char === ']' ? -1 : 0));
    const start = i === 0 || !before ? 0 : isOpen ? Infinity : costOfStart(word, before, words[i + 1], named);
    softStart.push(start !== Infinity);
    startCost.push(small[i - 1] ? Infinity : start);
    insideCost.push(small[i - 1] || start === Infinity ? 0 : costInside(word, before, words[i + 1], named));
  });
  return {text, words, named, startCost, insideCost, softStart, capital, small};
}

/** The word without the marks around it, in small letters. */
export const bare = (word: string): string => bareWord(word.toLowerCase());

/** "D", "B12", "K2": a letter that goes with the word before it. */
const isCode = (word: string, next: Word | undefined) =>
  /^\p{Lu}\d*\)?[.,;]?$/u.test(word) && !(/^[AI]$/.test(word) && next !== undefined && /^\p{Ll}/u.test(next.text));
const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\d]+s?[).,;]*$/u.test(word);

function costOfStart(word: Word, before: Word, next: Word | undefined, named: readonly Named[]): number {
  if (/[,;:/&+–—(-]$/.test(before.text)) return Infinity;
  if (!/^["“‘']*[\p{Lu}\d~≥≤<>±$€£–—-]/u.test(word.text)) return Infinity;
  if (/^[-–—]$/.test(word.text) && /^[-–—]$/.test(before.text)) return Infinity;
  let cost = 0;
  const across = named.some((n) => n.start < word.start && word.start < n.end);
  const fresh = named.some((n) => n.start === word.start);
  if (across) cost += 1.8;
  if (isCode(word.text, next) && !fresh) cost += 2;
  if (/^[\d~≥≤<>±$€£–—-]/.test(word.text)) cost += 0.1;
  if (fresh) cost -= 0.2;
  return cost;
}

function costInside(word: Word, before: Word | undefined, next: Word | undefined, named: readonly Named[]): number {
  if (/^\d/.test(word.text)) return 0.35;
  if (!/^["“‘']*\p{Lu}/u.test(word.text)) return 0;
  if (named.some((n) => n.start < word.start && word.start < n.end)) return 0.1;
  if (isCode(word.text, next)) return 0;
  if (isAcronym(word.text)) return 0.25;
  return before && /[.!?]["”’)]?$/.test(before.text) ? 1.1 : 1.4;
}
