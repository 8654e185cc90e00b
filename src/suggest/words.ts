import type {SuggestWords} from '../model/generated/suggest-words.ts';

/** Words; where there is no word it is in none. */
export type WordSet = ReadonlySet<string | undefined>;

/** The words of language/suggest.<tag>.yaml, ready for use. */
export type Words = {
  joins: WordSet;
  fronts: WordSet;
  degrees: ReadonlySet<string>;
  general: ReadonlySet<string>;
  people: WordSet;
  peopleOpeners: WordSet;
  secondNames: readonly string[];
  /** The last words of what stands before a second name. */
  openers: WordSet;
  ends: SuggestWords['ends'];
  kinds: SuggestWords['kinds'];
  weights: ReadonlyMap<string, number>;
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
  openers: new Set(words.secondNames.map((phrase) => phrase.replace(/^.* /, ''))),
  ends: words.ends,
  kinds: words.kinds,
  weights: new Map(Object.entries(words.weights as Record<string, number>)),
  isWord,
});
