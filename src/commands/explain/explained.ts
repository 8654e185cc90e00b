import type {Claim, Conflict} from '../../model/generated/dataset.ts';
import type {Quote} from './quotes-of.ts';

/** A claim as it is explained: what was merged, from where, what disagrees, and which sheets print it. */
export type Explained = {
  claim: Claim;
  quotes: Pick<Quote, 'file' | 'line' | 'quote'>[];
  conflicts: Conflict[];
  sheets: {sheet: string; text: string}[];
  /** Claims of which an editor decided that they say the same, with their quotes. */
  same: {claim: Claim; quotes: Pick<Quote, 'file' | 'line' | 'quote'>[]}[];
};
