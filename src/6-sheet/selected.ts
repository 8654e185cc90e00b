import type {Claim} from '../model/generated/dataset.ts';
import type {Level} from '../model/level.ts';

/** A claim that a sheet prints, with those that it speaks for. */
export type Selected = {
  claim: Claim;
  level: Level;
  severe: boolean;
  /** Claims of the same certainty about a kind of the same thing, most articles first. */
  narrower: Claim[];
  /** Ids of the articles that say it, sorted, as `articlesBehind` has them. */
  articles: string[];
  /** Those of them that count as support: none where the claim is only doubted. */
  support: string[];
  /** The claims in which they say it: its own, and those about kinds of the same thing. */
  counted: readonly Claim[];
};
