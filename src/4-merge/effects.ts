import {present} from '../base/present.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';
import type {EffectWords} from '../model/generated/language.ts';
import type {Statement} from '../model/statement.ts';

/**
 * What a statement that something causes something says of it, by the words of its quote, and in a list or a table by those
 * above it, its lead-in before its heading: that it sets it off, that it makes worse what is there, or that it raises the
 * chance of it. undefined where it only causes it, or where the words say both.
 *
 * @param quote its words, and those that introduce the list that it stands in
 */
export function effectOf(
  {relation, construct, section}: Pick<Statement, 'relation' | 'construct' | 'section'>,
  quote: {exact: string; leadIn: string | undefined},
  words: EffectWords,
): ClaimStatement['effect'] {
  if (relation !== 'causes') return;
  const said = [quote.exact, ...(readsAbove.test(construct) ? present([quote.leadIn, section.at(-1)]) : [])];
  const effects = said.map((own) => effectsIn(own, words)).find((found) => found.length > 0);
  return effects?.length === 1 ? effects[0] : undefined;
}

/** Constructs that have their verb from the words above them, or that may have. */
const readsAbove = /^slot-|:lead-in$|^candidate/;

function effectsIn(text: string, words: EffectWords) {
  const effects = (['sets-off', 'worsens', 'raises-chance'] as const).filter((effect) => hasForm(text, words[effect]));
  // "A trigger or a cause" is no mere trigger.
  return hasForm(text, words.causes) ? [] : effects;
}

/** Whether a phrase stands in a text, its first word in any form: 'set off' in "sets off", 'cause' in "causing". */
function hasForm(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const [verb = '', ...rest] = phrase.split(' ');
    const pattern = [`${verb.replace(/e$/, '')}\\p{L}{0,4}`, ...rest].join('\\s+');
    return new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'iu').test(text);
  });
}
