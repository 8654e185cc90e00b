import type {Diagnostic} from '../diagnostics.ts';
import type {Decided} from './generated/dataset.ts';

export type Polarity = 'affirmed' | 'negated' | 'mixed';
export type Certainty = 'stated' | 'can' | 'limited';
/** How soon a text sends its reader to care: at once to emergency care, within a day, within days or weeks. */
export type Urgency = 'emergency' | 'today' | 'soon';

/** What a treatment is for, as the words say. */
export type Purpose = 'prevent' | 'relieve' | 'cure';
/**
 * Accepted: a person has accepted it. Sure: what made it is right on texts that it was not made for. Proposed: a person
 * has to look at it. Rejected: a person found it wrong.
 */
export type State = 'accepted' | 'sure' | 'proposed' | 'rejected';

/** What claims are made of: accepted statements alone, or for a draft also what nobody has judged. */
export type ClaimedOf = 'accepted' | 'draft';

/** One place in one article that says one atomic thing. Offsets are UTF-16 units of the article's file. */
export type Statement = {
  article: string;
  subject: string;
  relation: string;
  object: string;
  polarity: Polarity;
  certainty: Certainty;
  severity: 'severe' | null;
  population: string | null;
  /** Of a reason to seek care; null of everything else. */
  urgency: Urgency | null;
  /** What else restricts it, in the words of the text: any other condition, how much, when or how often. */
  condition: string | null;
  amount: string | null;
  time: string | null;
  /** Of the restrictions, the words without which it would be wrong; null where there are none. */
  limitedBy: string | null;
  /** Of what helps. */
  purpose: Purpose | null;
  state: State;
  /** Who accepted or rejected it; null where nobody has. */
  decided: Decided | null;
  /** How likely it is right, in hundredths: what the ranking model says. */
  confidence: number;
  /** For one that is only proposed: the word that kept it from being stated; null where it is not a word. */
  stoppedBy: string | null;
  line: number;
  section: string[];
  start: number;
  end: number;
  /** How it was made: what its ends were taken from, and whether all of the clause was understood. */
  construct: string;
  /** Id of the rule that found it. */
  rule: string;
};

/** A unit of an article in which nothing was found though it may hold something. */
export type UnmappedUnit = {
  article: string;
  line: number;
  section: string[];
  start: number;
  end: number;
  /** Ids of the entities that it names, sorted; none where it was not read and may name anything. */
  entities?: string[];
  reason: 'no-entity' | 'one-entity' | 'no-relation' | 'unresolved' | 'not-understood' | 'too-long';
  /** The word that kept it from being stated, as the text has it. */
  word?: string;
  /** Other things that the unit says are stated; it is counted among those. */
  partly?: true;
};

/** What became of every unit of an article. */
export type Extraction = {
  article: string;
  statements: Statement[];
  /** What it may state, held back: nothing of it is printed. */
  proposed: Statement[];
  unmapped: UnmappedUnit[];
  /** Units that state at least one claim. */
  stated: number;
  /** Units that cannot state one, by reason. */
  notAClaim: Record<string, number>;
  /** What could not be read as it should. */
  diagnostics: Diagnostic[];
};
