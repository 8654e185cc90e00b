// Generated from schemas/language.schema.json by "npm run fix". Do not edit.

/**
 * Its spellings, with straight apostrophes; with a hyphen before it, the end of a word.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases = string[];
/**
 * Words with a full stop behind them that do not end a sentence, without the stop; with ' #' behind them, only before a figure.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases1 = string[];
/**
 * Words that join members of a list.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases2 = string[];
/**
 * Words behind which members of a class are named.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases3 = string[];
/**
 * Words that end a list of things of one rank.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases4 = string[];
/**
 * Relative pronouns: what follows speaks of the thing before them.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases5 = string[];
/**
 * Of the words that start a new clause, those that end all that was said before.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases6 = string[];
/**
 * Words that start a new clause.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases7 = string[];
/**
 * Phrases before the thing.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases8 = string[];
/**
 * Phrases behind the thing.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases9 = string[];
/**
 * Phrases that stand for a shortage of what the text is about.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases10 = string[];
/**
 * Words that stand for what the text is about.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases11 = string[];
/**
 * Words that may stand inside of any phrase.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases12 = string[];
/**
 * Phrases whose pronoun stands for nothing before.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases13 = string[];
/**
 * Words that stand for an owner, never for an object.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases14 = string[];
/**
 * Words before a verb that goes on with the sentence's subject.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases15 = string[];
/**
 * Words before a statement that is asked or looked for, not made.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases16 = string[];
/**
 * Words before something that is only compared.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases17 = string[];
/**
 * Words that open a clause of condition.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases18 = string[];
/**
 * Phrases that open a clause whose things are no list with those behind its comma.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases19 = string[];
/**
 * Words before a class that only says what something is.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases20 = string[];
/**
 * Words that, before the name of a class, stand for the member that the text is about.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases21 = string[];
/**
 * Endings by which a verb goes on with the sentence's subject.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases22 = string[];
/**
 * Phrases of which one must stand in the same sentence.
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
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases38 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases39 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases40 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases41 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases42 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases43 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases44 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases45 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases46 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases47 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases48 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases49 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases50 = string[];

/**
 * What the extraction of claims needs to know of a language, and of no topic. In every phrase '(a|b)' stands for either, '(a|)' for a or nothing, '...' for up to four words; case, hyphens and the regular plural do not matter.
 */
export interface Language {
  /**
   * BCP 47 tag; the same as the file's name.
   */
  language: string;
  /**
   * Words that are read as several ('don't').
   *
   * @maxItems 100
   */
  shortForms: ShortForm[];
  abbreviations: Phrases1;
  /**
   * Endings of regular plurals and what takes their place; the first that fits is used.
   *
   * @maxItems 40
   */
  plurals: Plural[];
  coordinators: Phrases2;
  examples: Phrases3;
  breakers: Phrases4;
  relatives: Phrases5;
  strongBreaks: Phrases6;
  clauseBreaks: Phrases7;
  shortage: Shortage;
  backReferences: Phrases11;
  adverbs: Phrases12;
  expletives: Phrases13;
  possessives: Phrases14;
  infinitiveMarks: Phrases15;
  interrogatives: Phrases16;
  asides: Phrases17;
  openers: Phrases18;
  conditions: Phrases19;
  indefinite: Phrases20;
  demonstratives: Phrases21;
  participleEndings: Phrases22;
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
  people: Phrases25;
  denialFillers: Phrases26;
  halfDenials: Phrases27;
  denials: Phrases28;
  refusals: Phrases29;
  reports: Reports;
  /**
   * Words that turn, weaken, limit or un-assert what a sentence says: where no rule has read one, nothing is stated.
   *
   * @maxItems 40
   */
  turning: Turning[];
  harmless: Phrases34;
  retractions: Phrases35;
  answersNo: Phrases36;
  urgency: UrgencyWords;
}
/**
 * One.
 */
export interface ShortForm {
  /**
   * The words that it is read as, with spaces between.
   */
  read: string;
  written: Phrases;
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
  before: Phrases8;
  behind: Phrases9;
  alone: Phrases10;
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
  with?: Phrases23;
  /**
   * true where the phrase stands for a cause of what was spoken of before.
   */
  objectFromContext?: boolean;
  phrases: Phrases24;
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
  phrases: Phrases24;
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
  phrases: Phrases24;
}
/**
 * One reason.
 */
export interface NotClaim {
  /**
   * Why it is no claim.
   */
  reason: string;
  phrases: Phrases24;
}
/**
 * What keeps the name of an action from being advice.
 */
export interface Reports {
  headings: Phrases30;
  leadIns: Phrases31;
  before: Phrases32;
  behind: Phrases33;
}
/**
 * Words that do it in the same way.
 */
export interface Turning {
  /**
   * What they do.
   */
  id: 'denial' | 'rarity' | 'limit' | 'reversal' | 'excess' | 'hearsay' | 'unreal' | 'elsewhere';
  /**
   * How far they act: on the clauses that the statement is made from, or on the whole sentence.
   */
  scope: 'clause' | 'sentence';
  phrases: Phrases24;
}
/**
 * How a text says how soon to seek care. Of a text that says several, the most urgent counts; what it denies does not.
 */
export interface UrgencyWords {
  emergency: Phrases37;
  today: Phrases38;
  soon: Phrases39;
  pseudo: Phrases40;
  instructions: Phrases41;
  parts: Phrases42;
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
  near: Phrases43;
  far: Phrases44;
  behind: Phrases45;
  joins: Phrases46;
  ends: Phrases47;
  cancels: Phrases48;
}
/**
 * Phrases of one country.
 */
export interface UrgencyOfCountry {
  emergency?: Phrases49;
  today?: Phrases50;
}
