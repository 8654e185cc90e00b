import type {SuggestWords} from '../model/generated/suggest-words.ts';

/** The words of language/suggest.<tag>.yaml, ready for use. */
export type Words = {
  joins: ReadonlySet<string>;
  fronts: ReadonlySet<string>;
  degrees: ReadonlySet<string>;
  general: ReadonlySet<string>;
  people: ReadonlySet<string>;
  peopleOpeners: ReadonlySet<string>;
  secondNames: readonly string[];
  kinds: SuggestWords['kinds'];
  weights: Readonly<Record<string, number | undefined>>;
  /** Whether a dictionary has a word as it is written. */
  isWord(word: string): boolean;
};

export const openWords = (words: SuggestWords, isWord: (word: string) => boolean): Words => ({
  joins: new Set(words.joins),
  fronts: new Set(words.fronts),
  degrees: new Set(words.degrees),
  general: new Set(words.general),
  people: new Set(words.people),
  peopleOpeners: new Set(words.peopleOpeners),
  secondNames: words.secondNames,
  kinds: words.kinds,
  weights: words.weights,
  isWord,
});
