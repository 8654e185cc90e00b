import {shortHash} from '../base/hash.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import type {Unit} from './article.ts';

/**
 * What a person has before their eyes when they judge a unit: its words, what it is read with, and where its meaning
 * hangs on it, the sentence before. An annotation holds for as long as these words stand together in its article.
 */
export type Anchor = {quote: string; under: string[]; after: string | null};

/** The anchor of a unit; `before` is the sentence before it, where the judgement hangs on it. */
export function anchorOf(unit: Unit, before: Unit | null): Anchor {
  const quote = collapse(unit.plain.text);
  const {section, question, leadIn, label, isLabel, columnHeader, rowHeader} = unit;
  const around = present([section.at(-1), question, leadIn, isLabel ? undefined : label, columnHeader, rowHeader]);
  const under = [...new Set(around.map(collapse))].filter((text) => text !== '' && text !== quote);
  return {quote, under, after: before && collapse(before.plain.text)};
}

/** Twelve hexadecimal digits of the SHA-256 of an anchor. */
export const anchorHash = ({quote, under, after}: Anchor): string =>
  shortHash(JSON.stringify([quote, under, after]), 12);

/** The sentence before a unit in its section; null where none stands there. */
export function sentenceBefore(units: readonly Unit[], at: number): Unit | null {
  const [before, unit] = [units[at - 1], units[at]];
  if (before?.kind !== 'sentence' || unit?.kind !== 'sentence') return null;
  return before.section.join('\n') === unit.section.join('\n') ? before : null;
}
