import type {YamlPath} from '../../base/places.ts';
import type {Place} from '../../diagnostics.ts';
import type {Entity} from '../../model/generated/vocabulary.ts';

/** The vocabulary of a topic, with what uses it. */
export type VocabularySubject = {
  entities: readonly Entity[];
  /** Ids of entities that a claim or a sheet names. */
  used: ReadonlySet<string>;
  /** All words of the topic's articles in lower case, in their order, with one space before each. */
  words: string;
  /** Whether a word stands in a dictionary of the language. */
  isWord: (word: string) => boolean;
  placeOf: (path: YamlPath) => Place;
};
