// Generated from schemas/topic.schema.json by "npm run fix". Do not edit.

/**
 * Kinds that its subject may have, too.
 *
 * @minItems 1
 * @maxItems 40
 *
 * Items: A kind of entity.
 */
export type Kinds = string[];
/**
 * Kinds that its object may have, too.
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
 * Kinds of entity that may stand here.
 *
 * @minItems 1
 * @maxItems 40
 *
 * Items: A kind of entity.
 */
export type Kinds3 = string[];
/**
 * Kinds of entity that may stand here.
 *
 * @minItems 1
 * @maxItems 40
 *
 * Items: A kind of entity.
 */
export type Kinds4 = string[];

/**
 * One subject that articles are collected on and sheets are printed for.
 */
export interface Topic {
  /**
   * Name of the topic; the same as its folder.
   */
  id: string;
  /**
   * Title for the index page.
   */
  title: string;
  /**
   * BCP 47 tag of the language that its sheets are written in. Where it is left out, the one of its articles.
   */
  language?: string;
  /**
   * What the topic covers and what it does not, in a sentence or two.
   */
  scope: string;
  /**
   * Kinds of entity in use, each with what it means.
   */
  kinds: {
    /**
     * What an entity of this kind is.
     */
    [k: string]: string | undefined;
  };
  /**
   * The dates that are printed on every sheet of the topic.
   */
  evidence: {
    /**
     * Day on which the articles were last collected, YYYY-MM-DD.
     */
    searched: string;
    /**
     * Day by which the sheets must be looked at again, YYYY-MM-DD.
     */
    reviewBy: string;
  };
  /**
   * Ids of sheets in the order of the index page; the others follow by id.
   *
   * @maxItems 1000
   *
   * Items: Id of a sheet.
   */
  sheets?: string[];
  /**
   * Kinds of this topic that the ends of a common relation may have, too.
   *
   * @maxItems 60
   */
  extends?: Extension[];
  /**
   * Relations that this topic needs beside the common ones.
   *
   * @maxItems 60
   */
  relations?: Relation[];
  /**
   * Verbs with which the actions of this topic begin and that a language does not know as such, such as 'elevate': checks take a line that begins with one for a command.
   *
   * @maxItems 200
   *
   * Items: Base form, small.
   */
  verbs?: string[];
  /**
   * Who signs in annotations.yaml and decisions.yaml, and what they are, such as 'nurse, Example Clinic': sheets say so beside the name.
   *
   * @maxItems 100
   */
  editors?: Editor[];
  /**
   * Ways of reading of which everything is accepted, without a look at each statement, by the person who signs here.
   *
   * @maxItems 100
   */
  acceptConstructs?: AcceptedConstruct[];
}
/**
 * One relation.
 */
export interface Extension {
  /**
   * Id of a common relation.
   */
  relation: string;
  subject?: Kinds;
  object?: Kinds1;
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
  chains?: Kinds4;
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
  kinds: Kinds2;
  /**
   * true: only where the text speaks of too little of it; false: only where it does not; left out: either.
   */
  deficit?: boolean;
  /**
   * true: the sentence must name it, or speak of too little of it; a pronoun or the context alone is not enough.
   */
  named?: boolean;
  proposed?: Kinds3;
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
  kinds: Kinds2;
  /**
   * true: only where the text speaks of too little of it; false: only where it does not; left out: either.
   */
  deficit?: boolean;
  /**
   * true: the sentence must name it, or speak of too little of it; a pronoun or the context alone is not enough.
   */
  named?: boolean;
  proposed?: Kinds3;
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
 * One person or group.
 */
export interface Editor {
  /**
   * The name, as it stands behind 'by'.
   */
  name: string;
  /**
   * What they are, in words that fit in brackets behind the name.
   */
  role: string;
}
/**
 * One way of reading.
 */
export interface AcceptedConstruct {
  /**
   * Its name, as the dataset has it ('plain-clause'); the part before a colon stands for all that begins with it.
   */
  construct: string;
  /**
   * Who accepts it.
   */
  by: string;
  /**
   * Day, YYYY-MM-DD.
   */
  on: string;
  /**
   * Why it may be accepted as a whole.
   */
  why: string;
}
