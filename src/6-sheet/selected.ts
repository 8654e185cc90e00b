import type {Claim} from '../model/generated/dataset.ts';
import type {Level} from '../model/level.ts';

/** A claim that a sheet prints, with those that it speaks for. */
export type Selected = {
  claim: Claim;
  level: Level;
  severe: boolean;
  /** Claims of the same certainty about a kind of the same thing, most articles first. */
  narrower: Claim[];
  /** Ids of the articles that say what is printed of all of them, sorted. */
  articles: string[];
  /** Those of them that count as support: none where the claim is only doubted. */
  support: string[];
};
