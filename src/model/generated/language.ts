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
 * Endings that make a word an owner, with a straight apostrophe; the word is read without.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases2 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases3 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases4 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases5 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases6 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases7 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases8 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases9 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases10 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases11 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases12 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases13 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases14 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases15 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases16 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases17 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases18 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases19 = string[];
/**
 * Phrases.
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
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases51 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases52 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases53 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases54 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases55 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases56 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases57 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases58 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases59 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases60 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases61 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases62 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases63 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases64 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases65 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases66 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases67 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases68 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases69 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases70 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases71 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases72 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases73 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases74 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases75 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases76 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases77 = string[];
/**
 * Phrases.
 *
 * @maxItems 2000
 *
 * Items: A phrase.
 */
export type Phrases78 = string[];

/**
 * What the extraction of claims needs to know of a language, and of no topic. In every phrase '(a|b)' stands for either, '(a|)' for a or nothing, '<a>' for any phrase of the set a, '...' for up to four words; case, hyphens and the regular plural do not matter.
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
  possessiveEndings: Phrases2;
  figures: FigureRules;
  /**
   * Phrases that stand in several places, by the name that stands for them.
   */
  sets: {
    [k: string]: Phrases3 | undefined;
  };
  /**
   * Lemma of a verb -> its further forms: '<cause>' in a phrase is the lemma or one of them.
   */
  verbs: {
    [k: string]: Phrases3 | undefined;
  };
  coordinators: Phrases13;
  examples: Phrases14;
  breakers: Phrases15;
  relatives: Phrases16;
  strongBreaks: Phrases17;
  clauseBreaks: Phrases18;
  shortage: Shortage;
  backReferences: Phrases22;
  adverbs: Phrases23;
  expletives: Phrases24;
  possessives: Phrases25;
  neutral: Phrases26;
  forwards: Phrases27;
  neithers: Phrases28;
  facts: Phrases29;
  sufficient: Phrases30;
  modals: Phrases31;
  infinitiveMarks: Phrases32;
  interrogatives: Phrases33;
  asides: Phrases34;
  openers: Phrases35;
  conditions: Phrases36;
  indefinite: Phrases37;
  demonstratives: Phrases38;
  participleEndings: Phrases39;
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
  people: Phrases41;
  denialFillers: Phrases42;
  halfDenials: Phrases43;
  denials: Phrases44;
  refusals: Phrases45;
  reports: Reports;
  /**
   * Words that turn, weaken, limit or un-assert what a sentence says: where no rule has read one, nothing is stated.
   *
   * @maxItems 40
   */
  turning: Turning[];
  /**
   * Words that restrict what a sentence says. They are kept with the statement.
   *
   * @maxItems 60
   */
  restrictions: RestrictionRule[];
  emphases: Phrases50;
  noReasons: NoReasons;
  purposes: Purposes;
  effects: EffectWords;
  harmless: Phrases60;
  suppositions: Phrases61;
  retractions: Phrases62;
  answersNo: Phrases63;
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
 * How a figure is read: its number, its unit, and what bounds it. Words in lower case, as they are written.
 */
export interface FigureRules {
  /**
   * Numbers written as words, such as three: 3.
   */
  numbers: {
    /**
     * The number.
     */
    [k: string]: number | undefined;
  };
  /**
   * The words for each unit, by its UCUM code (src/base/units.ts has their signs); in braces what is counted in pieces.
   */
  units: {
    [k: string]: Phrases3 | undefined;
  };
  minus?: Phrases4;
  over: Phrases5;
  under: Phrases6;
  about: Phrases7;
  range: Phrases8;
  pairs: Phrases9;
  shares: Phrases10;
  each: Phrases11;
  counted: Phrases12;
}
/**
 * How the text says that there is too little of something.
 */
export interface Shortage {
  before: Phrases19;
  behind: Phrases20;
  alone: Phrases21;
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
  with?: Phrases40;
  /**
   * true where the phrase stands for a cause of what was spoken of before.
   */
  objectFromContext?: boolean;
  phrases: Phrases3;
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
  /**
   * They act as well where they stand inside of a trigger ('is often behind').
   */
  inTrigger?: true;
  phrases: Phrases3;
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
  phrases: Phrases3;
}
/**
 * One reason.
 */
export interface NotClaim {
  /**
   * Why it is no claim.
   */
  reason: string;
  phrases: Phrases3;
}
/**
 * What keeps the name of an action from being advice.
 */
export interface Reports {
  headings: Phrases46;
  leadIns: Phrases47;
  before: Phrases48;
  behind: Phrases49;
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
  phrases: Phrases3;
}
/**
 * Words that do it in the same way.
 */
export interface RestrictionRule {
  /**
   * Where a statement keeps them.
   */
  field: 'condition' | 'amount' | 'time';
  /**
   * self: the phrase alone. beside: the phrase where it stands directly before what the statement names. clause: all to the end of the clause that the phrase opens. people: to the verb of the clause that it opens. behind: directly behind a reason for care, all to the end of its clause.
   */
  extent: 'self' | 'beside' | 'clause' | 'people' | 'behind';
  /**
   * true: what it names is left out ('except in').
   */
  excludes?: boolean;
  /**
   * true: it says that it is so in few cases; said of a risk it denies it.
   */
  seldom?: boolean;
  /**
   * true: what the sentence says is wrong without them, so that nothing may be printed without them.
   */
  limits?: boolean;
  phrases: Phrases3;
}
/**
 * Words by which what a text names is no reason to seek care.
 */
export interface NoReasons {
  before: Phrases51;
  behind: Phrases52;
}
/**
 * What a treatment is for.
 */
export interface Purposes {
  prevent: Phrases53;
  relieve: Phrases54;
  cure: Phrases55;
}
/**
 * What a cause does.
 */
export interface EffectWords {
  'sets-off': Phrases56;
  worsens: Phrases57;
  'raises-chance': Phrases58;
  causes: Phrases59;
}
/**
 * How a text says how soon to seek care. Of a text that says several, the most urgent counts; what it denies does not.
 */
export interface UrgencyWords {
  emergency: Phrases64;
  today: Phrases65;
  soon: Phrases66;
  pseudo: Phrases67;
  again: Phrases68;
  instructions: Phrases69;
  parts: Phrases70;
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
  near: Phrases71;
  far: Phrases72;
  behind: Phrases73;
  joins: Phrases74;
  ends: Phrases75;
  cancels: Phrases76;
}
/**
 * Phrases of one country.
 */
export interface UrgencyOfCountry {
  emergency?: Phrases77;
  today?: Phrases78;
}
