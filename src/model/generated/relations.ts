// Generated from schemas/relations.schema.json by "npm run fix". Do not edit.

/**
 * Kinds of entity that may stand here.
 *
 * @minItems 1
 * @maxItems 40
 *
 * Items: A kind of entity.
 */
export type Kinds = string[];
/**
 * Kinds of entity that may stand here.
 *
 * @minItems 1
 * @maxItems 40
 *
 * Items: A kind of entity.
 */
export type Kinds1 = string[];
/**
 * Kinds of entity that may stand here.
 *
 * @minItems 1
 * @maxItems 40
 *
 * Items: A kind of entity.
 */
export type Kinds2 = string[];

/**
 * The closed set of relations that a claim may state, and the kinds of entity that each joins.
 */
export interface Relations {
  /**
   * Every relation.
   *
   * @minItems 1
   * @maxItems 60
   */
  relations: Relation[];
}
/**
 * One relation: which sense of a trigger it answers to, and what may stand on either side.
 */
export interface Relation {
  /**
   * Name of the relation.
   */
  id: string;
  /**
   * How a claim of this relation is read.
   */
  means: string;
  /**
   * Senses of the triggers in the language's rule file that state this relation.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: A sense.
   */
  senses: string[];
  subject: RelationEnd;
  object: RelationEnd1;
  chains?: Kinds2;
  /**
   * true: objects with the subject in brackets behind them state it (spinach (iron), milk (calcium)).
   */
  pairs?: boolean;
  /**
   * Relation that contradicts this one for the same subject and object.
   */
  opposite?: string;
}
/**
 * What the subject must be.
 */
export interface RelationEnd {
  kinds: Kinds;
  /**
   * true: only where the text speaks of too little of it; false: only where it does not; left out: either.
   */
  deficit?: boolean;
  /**
   * true: the sentence must name it, or speak of too little of it; a pronoun or the context alone is not enough.
   */
  named?: boolean;
  proposed?: Kinds1;
  /**
   * true, of a subject: the vocabulary has it below the object, so that only what is known to be one of a class is said to be one.
   */
  member?: boolean;
  /**
   * The entity is exchanged for the one that this key of the vocabulary names (absorption-of, impairment-of).
   */
  via?: 'absorption-of' | 'impairment-of' | 'supplement-of';
  /**
   * The end is always this entity, whatever the text names (the reader, for advice).
   */
  fixed?: string;
}
/**
 * What the object must be.
 */
export interface RelationEnd1 {
  kinds: Kinds;
  /**
   * true: only where the text speaks of too little of it; false: only where it does not; left out: either.
   */
  deficit?: boolean;
  /**
   * true: the sentence must name it, or speak of too little of it; a pronoun or the context alone is not enough.
   */
  named?: boolean;
  proposed?: Kinds1;
  /**
   * true, of a subject: the vocabulary has it below the object, so that only what is known to be one of a class is said to be one.
   */
  member?: boolean;
  /**
   * The entity is exchanged for the one that this key of the vocabulary names (absorption-of, impairment-of).
   */
  via?: 'absorption-of' | 'impairment-of' | 'supplement-of';
  /**
   * The end is always this entity, whatever the text names (the reader, for advice).
   */
  fixed?: string;
}
