// Generated from schemas/vocabulary.schema.json by "npm run fix". Do not edit.

/**
 * A phrase of the running text. Case, hyphens and the regular plural of the last word do not matter; '...' stands for up to four words.
 */
export type Phrase = string;
/**
 * Id of another entity.
 */
export type OtherId = string;

/**
 * The closed list of things that a topic's claims speak about, with the phrases that mean them and the words that patients read.
 */
export interface Vocabulary {
  /**
   * Every entity of the topic; none in one that was just begun.
   *
   * @maxItems 20000
   */
  entities: Entity[];
}
/**
 * One thing, condition, action or number that claims speak about.
 */
export interface Entity {
  /**
   * Name of an entity; lower case, hyphens.
   */
  id: string;
  /**
   * Kind of entity; topic.yaml lists the kinds in use.
   */
  kind: string;
  /**
   * Dictionary form; also matched in the text.
   */
  label: string;
  /**
   * What a patient reads, fitting inside a sentence.
   */
  plain: string;
  /**
   * A shorter form of the plain words for the cell of a grid.
   */
  short?: string;
  /**
   * Term of the field, shown in brackets at first use.
   */
  term?: string;
  /**
   * For a body function: the clause after 'It helps', such as 'nerves send signals'.
   */
  does?: string;
  /**
   * For an action: the imperative sentence printed beside a tick box.
   */
  do?: string;
  /**
   * Other phrases that mean this entity.
   *
   * @maxItems 200
   */
  synonyms?: Phrase[];
  /**
   * Entities that this one is a kind of.
   *
   * @maxItems 10
   */
  broader?: OtherId[];
  /**
   * Phrases in which a match does not mean this entity.
   *
   * @maxItems 50
   */
  exclude?: Phrase[];
  /**
   * Id of another entity.
   */
  'deficit-of'?: string;
  /**
   * Id of another entity.
   */
  'impairment-of'?: string;
  /**
   * Id of another entity.
   */
  'absorption-of'?: string;
  /**
   * Id of another entity.
   */
  'supplement-of'?: string;
  /**
   * Name of a pictogram in templates/partials/icons.
   */
  icon?: string;
  /**
   * One to three letters that stand for it in a tile, such as a chemical symbol.
   */
  symbol?: string;
  /**
   * Group under which a food is printed.
   */
  'food-group'?: string;
}
