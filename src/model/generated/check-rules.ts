// Generated from schemas/check-rules.schema.json by "npm run fix". Do not edit.

/**
 * Forms of the auxiliary.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases = string[];
/**
 * Words that may stand between.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases1 = string[];
/**
 * Endings of other words that may.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases2 = string[];
/**
 * Irregular participles.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases3 = string[];
/**
 * Endings of the regular ones, behind two letters at least.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases4 = string[];
/**
 * Words with such an ending that say how something is.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases5 = string[];
/**
 * Base forms.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases6 = string[];
/**
 * Words that may stand before the verb.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases7 = string[];
/**
 * First words of a clause that may stand before the verb, up to a comma.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases8 = string[];
/**
 * Words before the figure, such as dose of.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases9 = string[];
/**
 * Words right behind the figure, such as daily.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases10 = string[];
/**
 * Words that say when or how often.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases11 = string[];
/**
 * Words that speak to the reader.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases12 = string[];
/**
 * It can or may be so. The words of limited, mixed and differ do as well.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases13 = string[];
/**
 * Few studies. The words of mixed and differ do as well.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases14 = string[];
/**
 * Studies do not agree. The words of differ do as well.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases15 = string[];
/**
 * The articles disagree.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases16 = string[];
/**
 * Words that name nothing by themselves, and those for too little of something.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases17 = string[];
/**
 * The words; a quote with one of them is enough.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases18 = string[];
/**
 * Words that compare chances without saying how large they are.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases19 = string[];
/**
 * Words that ask the reader to reckon.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases20 = string[];

/**
 * language/checks.<language>.yaml: the words by which the checks of the sheets read a language. Everything is in lower case; matching looks at whole words.
 */
export interface CheckRules {
  /**
   * BCP 47 tag.
   */
  language: string;
  voice: VoiceRules;
  imperatives: ImperativeRules;
  doses: DoseRules;
  when: Phrases11;
  reader: Phrases12;
  hedges: HedgeRules;
  light: Phrases17;
  /**
   * Words that an editor may not add to what the quotes say, in groups that mean the same.
   *
   * @minItems 1
   * @maxItems 40
   */
  strong: StrongWords[];
  'relative-risk': Phrases19;
  arithmetic: Phrases20;
  /**
   * Words in capitals that everybody reads as names.
   *
   * @maxItems 100
   *
   * Items: As printed.
   */
  acronyms: string[];
}
/**
 * How a passive is seen: an auxiliary, at most two adverbs, and a participle.
 */
export interface VoiceRules {
  auxiliaries: Phrases;
  adverbs: Phrases1;
  'adverb-endings': Phrases2;
  participles: Phrases3;
  'participle-endings': Phrases4;
  'not-participles': Phrases5;
}
/**
 * How a sentence that tells the reader what to do is seen: it starts with a verb, perhaps behind an opener or a clause and its comma.
 */
export interface ImperativeRules {
  verbs: Phrases6;
  openers: Phrases7;
  'clause-starts': Phrases8;
}
/**
 * Words around a figure that must have a unit.
 */
export interface DoseRules {
  before: Phrases9;
  after: Phrases10;
}
/**
 * Words one of which a sentence of that certainty must have.
 */
export interface HedgeRules {
  can: Phrases13;
  limited: Phrases14;
  mixed: Phrases15;
  differ: Phrases16;
  /**
   * It is not so.
   *
   * @minItems 1
   * @maxItems 400
   *
   * Items: In lower case.
   */
  not: string[];
}
/**
 * A group.
 */
export interface StrongWords {
  words: Phrases18;
  /**
   * Other words of a quote that say as much.
   *
   * @maxItems 100
   *
   * Items: In lower case.
   */
  quoted: string[];
  /**
   * Only what tells the reader what to do is asked: elsewhere they only describe ('no feeling').
   */
  advice?: true;
}
