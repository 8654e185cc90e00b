import {present} from '../base/present.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';
import type {EffectWords} from '../model/generated/language.ts';
import type {Statement} from '../model/statement.ts';

/**
 * What a statement that something causes something says of it, by the words of its quote, and in a list or a table by those
 * above it: that it sets it off, or that it makes worse what is there. undefined where it only causes it, or where the words
 * say both.
 */
export function effectOf(
  {relation, construct, section}: Pick<Statement, 'relation' | 'construct' | 'section'>,
  {exact}: Pick<ClaimStatement['target'], 'exact'>,
  words: EffectWords,
): ClaimStatement['effect'] {
  if (relation !== 'causes') return;
  const own = effectsIn(exact, words);
  const heading = present([section.at(-1)]).flatMap((text) => effectsIn(text, words));
  const above = own.length === 0 && construct.startsWith('slot-') ? heading : own;
  return above.length === 1 ? above[0] : undefined;
}

function effectsIn(text: string, words: EffectWords) {
  const effects = (['sets-off', 'worsens'] as const).filter((effect) => hasForm(text, words[effect]));
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
