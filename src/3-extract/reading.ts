import {onceFor} from '../base/once.ts';
import type {Language} from '../model/generated/language.ts';
import type {Restriction} from './find-figures.ts';
import type {Cue} from './lexicon.ts';
import type {Mention} from './mention.ts';
import type {Span} from './span.ts';
import type {Token} from './tokens.ts';

export type CueSpan<T extends Cue['type']> = Span & {cue: Extract<Cue, {type: T}>};

/** Something that the text names, or a word that stands for it (then `mention` is absent). */
export type Thing = Span & {
  mention?: Mention;
  /** The text says that there is too little of it. */
  short: boolean;
  /** "this", "these" before a class: one that the text is about. */
  pointsBack: boolean;
  /** "this", not only "the": what it points to was named just before. */
  isNear?: true;
  /** "this", "these" by themselves: what noun they stand before is not known. */
  isVague?: true;
  /** A class that only says what another thing is ("potassium, a vital electrolyte"). */
  isApposition?: true;
  /** Number of the list that it is a member of. */
  list: number;
};

/** A sentence, cell, label or heading with everything in it that a lexicon knows. */
export type Reading = {
  tokens: Token[];
  things: Thing[];
  /** Triggers at one place: all that have the longest phrase there. */
  triggers: (Span & {options: Language['triggers'][number][]})[];
  contexts: CueSpan<'context'>[];
  /** Where a clause starts; a strong one (";", "but") ends all that was said before it. */
  breaks: (Span & {isStrong?: boolean})[];
  relatives: Span[];
  people: Span[];
  /** Words that turn, weaken, limit or un-assert the sentence, and that nothing in it has explained yet. */
  turns: CueSpan<'turning'>[];
  /** Brackets, and relative clauses between commas: what they say is said of something else. */
  asides: Span[];
  /** Phrases that deny all that follows in their clause. */
  denials: Span[];
  /** Words before an action that advise against it. */
  refusals: Span[];
  /** Words by which an action is only spoken of: before it, behind it, above it, and in the sentence before its list. */
  reports: {before: Span[]; behind: Span[]; heading: Span | null; leadIn: Span | null};
  /** Words that restrict, and figures with a unit. */
  restrictions: CueSpan<'restriction'>[];
  figures: Restriction[];
  /** Words directly before or behind what is no reason to seek care. */
  noReasons: {before: Span[]; behind: Span[]};
  /** Words that say what a treatment is for. */
  purposes: CueSpan<'purpose'>[];
  /** It is nothing but a word that asserts what follows ("Fact:"). */
  isFact: boolean;
  /** "Neither": what the list behind it names is denied. */
  neithers: Span[];
  /** Phrases with a turning word in them that change nothing. */
  harmless: readonly Span[];
  /** Words by which there is too little of something. */
  shortages: readonly Span[];
  /** Words that open a clause of which is not said that it is so. */
  suppositions: Span[];
  /** Words that stand for what follows ("these can help:"). */
  forwards: Span[];
  /** What it names in other forms or another order: never stated, only proposed. */
  loose: Mention[];
  /** For each token whether anything that the reader knows accounts for it. */
  isRead: readonly boolean[];
  notClaim: string | null;
};

/** Ids of all that a text names, sorted. */
export const namedIn = onceFor(({things}: Reading): readonly string[] =>
  [...new Set(things.flatMap((t) => (t.mention ? [t.mention.entity.id] : [])))].sort(),
);
