import type {Unit} from '../model/article.ts';

/**
 * Where a phrase was found: a phrase in running text, a part of one, all of an item or cell, the label before a colon, a
 * heading, something to do.
 */
export type Source = 'phrase' | 'part' | 'whole' | 'label' | 'heading' | 'action';

/** A phrase of a unit that may name an entity. */
export type Occurrence = {
  /** Its words in their plain forms, sorted: what makes two phrases one. */
  key: string;
  /** As it is written. */
  text: string;
  /** Its words in their plain forms, and their parts of speech, in their order. */
  lemmas: readonly string[];
  tags: readonly string[];
  source: Source;
  unit: Unit;
  /** Where it starts in the text of the unit. */
  start: number;
  /** The article's number, and the unit's in it. */
  article: number;
  at: number;
  /** It stands among others of its rank. */
  isListed: boolean;
  /** It holds a subject or an object of its clause. */
  isArgument: boolean;
  /** It opens its unit, so that a capital says nothing. */
  isOpening: boolean;
};
