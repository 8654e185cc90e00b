import dictionary from 'dictionary-en';
import nspell from 'nspell';

/** Whether a word stands in a dictionary of its language. */
export type Dictionary = (word: string) => boolean;

let english: ReturnType<typeof nspell> | undefined;

/**
 * The dictionaries that come along, by the language's tag: English alone (Hunspell's, by SCOWL). It is opened at the
 * first question, which takes 0.2 s. For another language there is none, and nothing is called a typing error.
 */
export const dictionaries: ReadonlyMap<string, Dictionary> = new Map([
  [
    'en',
    (word) => {
      english ??= nspell({aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic)});
      return english.correct(word);
    },
  ],
]);
