import type {YamlPath} from '../../base/places.ts';
import type {Place} from '../../diagnostics.ts';
import type {Entity} from '../../model/generated/vocabulary.ts';
import type {ReadingRules} from '../../model/program.ts';

/**
 * Words of an editor with the quotes of the claims that print them, each with the sentence around it. `isAdvice` where
 * they tell the reader what to do, or restrict a claim.
 */
export type OwnWords = {text: string; quotes: readonly string[]; isAdvice: boolean; place: Place};

/** The vocabulary of a topic, with what uses it. */
export type VocabularySubject = {
  entities: readonly Entity[];
  /** Ids of entities that a claim or a sheet names. */
  used: ReadonlySet<string>;
  /** All words of the topic's articles in lower case, in their order, with one space before each. */
  words: string;
  /** Whether a word stands in a dictionary of the language. */
  isWord: (word: string) => boolean;
  /** What its entities and decisions word for the sheets. */
  ownWords: readonly OwnWords[];
  rules: ReadingRules;
  placeOf: (path: YamlPath) => Place;
};
