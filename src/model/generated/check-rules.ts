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
 * Words that may stand between; words that end with -ly may too.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases1 = string[];
/**
 * Irregular participles; words that end with -ed are participles too.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases2 = string[];
/**
 * Words that end with -ed but say how something is.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases3 = string[];
/**
 * Base forms.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases4 = string[];
/**
 * Words that may stand before the verb.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases5 = string[];
/**
 * First words of a clause that may stand before the verb, up to a comma.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases6 = string[];
/**
 * Words before the figure, such as dose of.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases7 = string[];
/**
 * Words right behind the figure, such as daily.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases8 = string[];
/**
 * Words that say when or how often.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases9 = string[];
/**
 * Words that speak to the reader.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases10 = string[];
/**
 * It can or may be so. The words of limited, mixed and differ do as well.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases11 = string[];
/**
 * Few studies. The words of mixed and differ do as well.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases12 = string[];
/**
 * Studies do not agree. The words of differ do as well.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases13 = string[];
/**
 * The articles disagree.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases14 = string[];
/**
 * Words that compare chances without saying how large they are.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases15 = string[];
/**
 * Words that ask the reader to reckon.
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: In lower case.
 */
export type Phrases16 = string[];

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
  when: Phrases9;
  reader: Phrases10;
  hedges: HedgeRules;
  'relative-risk': Phrases15;
  arithmetic: Phrases16;
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
  participles: Phrases2;
  'not-participles': Phrases3;
}
/**
 * How a sentence that tells the reader what to do is seen: it starts with a verb, perhaps behind an opener or a clause and its comma.
 */
export interface ImperativeRules {
  verbs: Phrases4;
  openers: Phrases5;
  'clause-starts': Phrases6;
}
/**
 * Words around a figure that must have a unit.
 */
export interface DoseRules {
  before: Phrases7;
  after: Phrases8;
}
/**
 * Words one of which a sentence of that certainty must have.
 */
export interface HedgeRules {
  can: Phrases11;
  limited: Phrases12;
  mixed: Phrases13;
  differ: Phrases14;
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
