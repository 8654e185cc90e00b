// Generated from schemas/suggest-words.schema.json by "npm run fix". Do not edit.

/**
 * Words that join two noun phrases to one name ('loss of height').
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words = string[];
/**
 * Words at the front of a phrase that belong to no name ('other', 'many').
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words1 = string[];
/**
 * Words that say how strong, how often or when: with and without them a phrase names the same ('sudden').
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words2 = string[];
/**
 * Nouns that name nothing by themselves ('amount', 'way').
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words3 = string[];
/**
 * Nouns for people, who are told apart by what stands behind them ('people over 50').
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words4 = string[];
/**
 * Words that open the clause that tells them apart.
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words5 = string[];
/**
 * Words between a name and another name for the same thing.
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words6 = string[];
/**
 * Other words for it.
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words7 = string[];
/**
 * Words of a column, label, lead-in or heading under which things of this kind are listed.
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words8 = string[];
/**
 * Main words of names of this kind.
 *
 * @maxItems 400
 *
 * Items: A word or a phrase.
 */
export type Words9 = string[];

/**
 * language/suggest.<language>.yaml: what proposing entities needs to know of a language, and of no topic. Words in their plain forms.
 */
export interface SuggestWords {
  /**
   * BCP 47 tag; the same as in the file's name.
   */
  language: string;
  joins: Words;
  fronts: Words1;
  degrees: Words2;
  general: Words3;
  people: Words4;
  peopleOpeners: Words5;
  secondNames: Words6;
  /**
   * The entities that stand for who is spoken to, which relations need: they are proposed where the vocabulary lacks them.
   *
   * @maxItems 10
   */
  readers: Reader[];
  /**
   * By what a kind is guessed; the first that fits counts.
   *
   * @minItems 1
   * @maxItems 100
   */
  kinds: KindWords[];
  /**
   * Which kinds the ends of what a phrase states have, by its sense.
   *
   * @maxItems 40
   */
  ends: EndsOfSense[];
  /**
   * What a sign of an entity counts for, in hundredths (src/suggest/signs.ts says what each is). `npm run score -- --suggest FOLDER --fit TOPICS` fits them.
   */
  weights: {
    /**
     * The weight.
     */
    [k: string]: number | undefined;
  };
}
/**
 * One.
 */
export interface Reader {
  /**
   * Its id, as relations name it.
   */
  id: string;
  /**
   * Its kind.
   */
  kind: string;
  /**
   * Its label.
   */
  label: string;
  /**
   * What a patient reads.
   */
  plain: string;
  synonyms: Words7;
}
/**
 * One kind.
 */
export interface KindWords {
  /**
   * The kind.
   */
  kind: string;
  above?: Words8;
  heads?: Words9;
  /**
   * Endings of their main words, each behind a hyphen.
   *
   * @maxItems 100
   *
   * Items: An ending.
   */
  endings?: string[];
}
/**
 * One sense.
 */
export interface EndsOfSense {
  /**
   * The sense.
   */
  sense: string;
  /**
   * The kind of its subject.
   */
  subject?: string;
  /**
   * The kind of its object.
   */
  object?: string;
}
