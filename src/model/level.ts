import type {Claim} from './generated/dataset.ts';

/** How sure a sentence may sound. The wording file has a pattern for each. */
export type Level = (typeof levels)[number];

/** From the surest to a denial. */
export const levels = ['stated', 'can', 'limited', 'mixed', 'differ', 'not'] as const;

/** The level of a claim: a dispute that is open or decided to be a true one first, then an editor's rating, then what the articles say. */
export function certaintyLevel(claim: Claim, isDisputed: boolean): Level {
  if (isDisputed) return 'differ';
  if (claim.stance === 'opposes') return 'not';
  if (claim.rating) return ratingLevels[claim.rating];
  if (claim.stance === 'mixed') return 'mixed';
  if (claim.stance === 'weakly') return 'limited';
  return claim.certainty;
}

const ratingLevels = {high: 'stated', moderate: 'can', low: 'limited', 'very-low': 'limited'} as const;
