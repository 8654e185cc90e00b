import type {Statement} from '../model/statement.ts';
import type {Restriction} from './find-figures.ts';
import type {Joined} from './join.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';

/** What one unit says. */
export type Found = {
  relation: string;
  subject: string;
  object: string;
  spans: Span[];
  rule: string;
  trigger: Span | null;
  objectSpan: Span;
  short: boolean;
  base: Statement['certainty'];
  clause: Span;
  /** An end of it comes from the text around; that advice is for the reader does not. */
  leans: boolean;
  isDenied: boolean;
  restrictions: Restriction[];
  /** It was read in the unit together with what introduces it; then its places are those of that text. */
  joined: Joined | null;
  /** The tree of the sentence told that a turning word acts on something else. */
  isScoped: boolean;
};

type Ends = Pick<Found, 'relation' | 'subject' | 'object' | 'spans' | 'rule' | 'objectSpan'>;

/** Something that a text says as a whole, plainly, by no trigger; but for what `what` has otherwise. */
export const foundIn = ({tokens}: Reading, what: Ends & Partial<Found>): Found => ({
  trigger: null,
  short: false,
  base: 'stated',
  clause: {from: 0, to: tokens.length},
  leans: false,
  isDenied: false,
  restrictions: [],
  joined: null,
  isScoped: false,
  ...what,
});

/** Whether the relation's subject is always the same, such as the reader of advice. */
export const hasFixedSubject = ({relation, subject}: {relation: string; subject: string}, lexicon: Lexicon): boolean =>
  lexicon.relations.some((r) => r.id === relation && r.subject.fixed === subject);

/** Whether the relation of a statement has a sense. */
export const hasSense = ({relation}: {relation: string}, sense: string, lexicon: Lexicon): boolean =>
  lexicon.relations.some((r) => r.id === relation && r.senses.some((s) => s === sense));
