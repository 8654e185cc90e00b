// Generated from schemas/syntax.schema.json by "npm run fix". Do not edit.

/**
 * What is cut off the end of a word as a word of its own.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words = string[];
/**
 * Beginnings that stay with their word behind a hyphen.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words1 = string[];
/**
 * Words that keep their full stop.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words2 = string[];
/**
 * Endings that stay with the figures before them.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words3 = string[];
/**
 * Words that are verbs between two nouns, although they are nouns elsewhere.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words4 = string[];

/**
 * How sentences of a language are cut into words for the parser, and of no topic.
 */
export interface Syntax {
  /**
   * BCP 47 tag; the same as in the file's name.
   */
  language: string;
  endings: Words;
  /**
   * What is written as one word and read as several.
   *
   * @maxItems 200
   */
  splits: Split[];
  prefixes: Words1;
  abbreviations: Words2;
  figureEndings: Words3;
  betweenNouns: Words4;
}
/**
 * One such word.
 */
export interface Split {
  /**
   * As it is written, with | where it is cut.
   */
  written: string;
  /**
   * The words that are read, as many as there are parts.
   */
  read: string;
}
