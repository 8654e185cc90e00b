// Generated from schemas/language.schema.json by "npm run fix". Do not edit.

/**
 * Words with a full stop behind them that do not end a sentence, without the stop.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases = string[];
/**
 * Words that join members of a list.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases1 = string[];
/**
 * Words behind which members of a class are named.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases2 = string[];
/**
 * Words that end a list of things of one rank.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases3 = string[];
/**
 * Relative pronouns: what follows speaks of the thing before them.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases4 = string[];
/**
 * Words that start a new clause.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases5 = string[];
/**
 * Phrases before the thing.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases6 = string[];
/**
 * Phrases behind the thing.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases7 = string[];
/**
 * Phrases that stand for a shortage of what the text is about.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases8 = string[];
/**
 * Words that stand for what the text is about.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases9 = string[];
/**
 * Words that may stand inside of any phrase.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases10 = string[];
/**
 * Phrases whose pronoun stands for nothing before.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases11 = string[];
/**
 * Words that stand for an owner, never for an object.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases12 = string[];
/**
 * Words before a verb that goes on with the sentence's subject.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases13 = string[];
/**
 * Words before a statement that is asked or looked for, not made.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases14 = string[];
/**
 * Words before something that is only compared.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases15 = string[];
/**
 * Words that open a clause of condition.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases16 = string[];
/**
 * Words before a class that only says what something is.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases17 = string[];
/**
 * Words that, before the name of a class, stand for the member that the text is about.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases18 = string[];
/**
 * Endings by which a verb goes on with the sentence's subject.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases19 = string[];
/**
 * Phrases of which one must stand in the same sentence.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases20 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases21 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases22 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases23 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases24 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases25 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases26 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases27 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases28 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases29 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases30 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases31 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases32 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases33 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases34 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases35 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases36 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases37 = string[];

/**
 * What the extraction of claims needs to know of a language, and of no topic. In every phrase '(a|b)' stands for either, '(a|)' for a or nothing, '...' for up to four words; case, hyphens and the regular plural do not matter.
 */
export interface Language {
  /**
   * BCP 47 tag; the same as the file's name.
   */
  language: string;
  abbreviations: Phrases;
  /**
   * Endings of regular plurals and what takes their place; the first that fits is used.
   *
   * @maxItems 40
   */
  plurals: Plural[];
  coordinators: Phrases1;
  examples: Phrases2;
  breakers: Phrases3;
  relatives: Phrases4;
  clauseBreaks: Phrases5;
  shortage: Shortage;
  backReferences: Phrases9;
  adverbs: Phrases10;
  expletives: Phrases11;
  possessives: Phrases12;
  infinitiveMarks: Phrases13;
  interrogatives: Phrases14;
  asides: Phrases15;
  openers: Phrases16;
  indefinite: Phrases17;
  demonstratives: Phrases18;
  participleEndings: Phrases19;
  /**
   * Phrases that state a relation.
   *
   * @maxItems 400
   */
  triggers: Trigger[];
  /**
   * Words that weaken, deny or restrict what is said near them, in the manner of ConText.
   *
   * @maxItems 400
   */
  context: ContextCue[];
  /**
   * What a label, a column's header, a lead-in or a heading announces.
   *
   * @maxItems 100
   */
  slots: Slot[];
  /**
   * Phrases by which a sentence is known to state nothing.
   *
   * @maxItems 40
   */
  notClaims: NotClaim[];
  people: Phrases22;
  urgency: UrgencyWords;
}
/**
 * One ending.
 */
export interface Plural {
  /**
   * The plural's ending.
   */
  ending: string;
  /**
   * The singular's ending.
   */
  becomes: string;
}
/**
 * How the text says that there is too little of something.
 */
export interface Shortage {
  before: Phrases6;
  behind: Phrases7;
  alone: Phrases8;
}
/**
 * Phrases of one sense.
 */
export interface Trigger {
  /**
   * Name of the rule; recorded on the statements that it finds.
   */
  id: string;
  /**
   * What the phrase means; relations name the senses that they answer to.
   */
  sense: string;
  /**
   * forward: subject, phrase, object. backward: object, phrase, subject. around: both may stand on either side. behind: both stand behind the phrase. ahead: both stand before it, the object first. closing: both stand before it, the subject first. naming: both stand behind it, the object first.
   */
  direction: 'forward' | 'backward' | 'around' | 'behind' | 'ahead' | 'closing' | 'naming';
  /**
   * The certainty that the phrase alone gives.
   */
  certainty?: 'stated' | 'can' | 'limited';
  /**
   * true where the phrase itself says that there is too little of its subject.
   */
  shortage?: boolean;
  /**
   * true where the phrase follows what it speaks of, as a relative clause without its pronoun (anemia, marked by ...).
   */
  reduced?: boolean;
  with?: Phrases20;
  /**
   * true where the phrase stands for a cause of what was spoken of before.
   */
  objectFromContext?: boolean;
  phrases: Phrases21;
}
/**
 * Phrases of one kind.
 */
export interface ContextCue {
  /**
   * What they do. pseudo: looks like a negation and is none.
   */
  category: 'negation' | 'can' | 'limited' | 'mixed' | 'severe' | 'pseudo';
  /**
   * Whether they act on what comes behind them, before them, or both.
   */
  direction: 'forward' | 'backward' | 'both';
  /**
   * How far they act.
   */
  scope: 'clause' | 'sentence' | 'item';
  phrases: Phrases21;
}
/**
 * One announcement.
 */
export interface Slot {
  /**
   * Name of the rule; recorded on the statements that it finds.
   */
  id: string;
  /**
   * Sense of the relation that the items behind it have to the subject.
   */
  sense: string;
  /**
   * true where the items come from too little of the subject.
   */
  shortage?: boolean;
  /**
   * Which end of the relation the items are; the other one is what the text around is about. 'object' where it is left out.
   */
  items?: 'subject' | 'object';
  /**
   * true where the phrase counts anywhere in the sentence before a list; otherwise it must start a label, a header or a heading.
   */
  inLeadIn?: boolean;
  phrases: Phrases21;
}
/**
 * One reason.
 */
export interface NotClaim {
  /**
   * Why it is no claim.
   */
  reason: string;
  phrases: Phrases21;
}
/**
 * How a text says how soon to seek care. Of a text that says several, the most urgent counts; what it denies does not.
 */
export interface UrgencyWords {
  emergency: Phrases23;
  today: Phrases24;
  soon: Phrases25;
  pseudo: Phrases26;
  instructions: Phrases27;
  parts: Phrases28;
  again: Phrases29;
  denials: UrgencyDenials;
  /**
   * Phrases that mean it in one country only, by ISO 3166 code: that of the clinic counts.
   */
  countries: {
    [k: string]: UrgencyOfCountry | undefined;
  };
}
/**
 * How a text says that it is not urgent.
 */
export interface UrgencyDenials {
  near: Phrases30;
  far: Phrases31;
  behind: Phrases32;
  joins: Phrases33;
  ends: Phrases34;
  cancels: Phrases35;
}
/**
 * Phrases of one country.
 */
export interface UrgencyOfCountry {
  emergency?: Phrases36;
  today?: Phrases37;
}
