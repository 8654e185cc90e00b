// Generated from schemas/annotations.schema.json by "npm run fix". Do not edit.

/**
 * A statement: its triple where it is affirmed, plainly stated, and of everybody; else with what restricts it.
 */
export type Stated = Triple | Qualified;
/**
 * Subject, relation and object, such as 'iron-deficiency causes fatigue'.
 */
export type Triple = string;

/**
 * What people say that the sentences of a topic's articles state: accepted, corrected, added, rejected.
 */
export interface Annotations {
  /**
   * Every annotation, oldest first; of the same words a later one counts.
   *
   * @maxItems 100000
   */
  annotations: Annotation[];
  /**
   * Sections that people have accepted to be printed as they stand; of the same section a later one counts.
   *
   * @maxItems 10000
   */
  passages?: AnnotatedPassage[];
}
/**
 * What one person says about one sentence, list item, heading or table cell.
 */
export interface Annotation {
  /**
   * Id of the article.
   */
  article: string;
  /**
   * The sentence, item, heading or cell, without markup.
   */
  quote: string;
  /**
   * What it is read with: the heading above it, the question or the words before a list, the heads of its row and column. When these change, it is stale.
   *
   * @maxItems 8
   *
   * Items: A text.
   */
  under?: string[];
  /**
   * The sentence before it, where its meaning hangs on it.
   */
  after?: string;
  /**
   * Hash of quote, under and after: the words that were judged.
   */
  sentence: string;
  /**
   * Statements that the program had read so, and that are right.
   *
   * @minItems 1
   * @maxItems 200
   */
  accept?: Stated[];
  /**
   * Statements that the program had read otherwise, as they are right.
   *
   * @minItems 1
   * @maxItems 200
   */
  correct?: Corrected[];
  /**
   * Statements that the program had not found.
   *
   * @minItems 1
   * @maxItems 200
   */
  add?: Stated[];
  /**
   * What the sentence does not say, whatever the program reads.
   *
   * @minItems 1
   * @maxItems 200
   */
  reject?: Triple[];
  /**
   * The sentence was read whole: nothing else that the program may find in it is right.
   */
  whole?: true;
  /**
   * Who.
   */
  by: string;
  /**
   * Day, YYYY-MM-DD.
   */
  on: string;
  /**
   * The reason, where one helps.
   */
  why?: string;
}
/**
 * A statement with its qualifiers.
 */
export interface Qualified {
  says: Triple;
  /**
   * affirmed where it is left out.
   */
  polarity?: 'affirmed' | 'negated' | 'mixed';
  /**
   * stated where it is left out.
   */
  certainty?: 'stated' | 'can' | 'limited';
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity?: 'severe';
  /**
   * Id of the people that the text restricts it to.
   */
  population?: string;
  /**
   * Of a reason to seek care, how soon.
   */
  urgency?: 'emergency' | 'today' | 'soon';
  /**
   * What else restricts it, in the text's words.
   */
  condition?: string;
  /**
   * How much, in the text's words.
   */
  amount?: string;
  /**
   * When, how often or how long, in the text's words.
   */
  time?: string;
  /**
   * Of these words, the ones without which it would be wrong.
   */
  limitedBy?: string;
  /**
   * What a treatment is for, as the words say.
   */
  purpose?: 'prevent' | 'relieve' | 'cure';
}
/**
 * A statement as it is right, and what the program had read.
 */
export interface Corrected {
  /**
   * Subject, relation and object, such as 'iron-deficiency causes fatigue'.
   */
  read: string;
  says: Triple;
  /**
   * affirmed where it is left out.
   */
  polarity?: 'affirmed' | 'negated' | 'mixed';
  /**
   * stated where it is left out.
   */
  certainty?: 'stated' | 'can' | 'limited';
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity?: 'severe';
  /**
   * Id of the people that the text restricts it to.
   */
  population?: string;
  /**
   * Of a reason to seek care, how soon.
   */
  urgency?: 'emergency' | 'today' | 'soon';
  /**
   * What else restricts it, in the text's words.
   */
  condition?: string;
  /**
   * How much, in the text's words.
   */
  amount?: string;
  /**
   * When, how often or how long, in the text's words.
   */
  time?: string;
  /**
   * Of these words, the ones without which it would be wrong.
   */
  limitedBy?: string;
  /**
   * What a treatment is for, as the words say.
   */
  purpose?: 'prevent' | 'relieve' | 'cure';
}
/**
 * That a person has read a section and accepts that sheets print it as it stands.
 */
export interface AnnotatedPassage {
  /**
   * Id of the article.
   */
  article: string;
  /**
   * Id of the section, as the dataset has it.
   */
  section: string;
  /**
   * Hash of the passage that was read, as the dataset has it. When its words or figures change, it is stale.
   */
  hash: string;
  /**
   * How it was accepted to be laid out, where that says something which its words alone do not: with a tick or a cross before each item, in zones. When sheets lay it out otherwise, it is stale.
   *
   * @minItems 1
   * @maxItems 3
   *
   * Items: A layout.
   */
  as?: ('do' | 'do-not' | 'zones')[];
  /**
   * Who.
   */
  by: string;
  /**
   * Day, YYYY-MM-DD.
   */
  on: string;
}
