import type {Claim} from '../model/generated/dataset.ts';

/** From weak to strong. */
const stances: readonly Claim['stance'][] = ['opposes', 'mixed', 'weakly', 'supports'];
const certainties: readonly Claim['certainty'][] = ['limited', 'can', 'stated'];

type Strength = Pick<Claim, 'stance' | 'certainty'>;

/**
 * Above 0 where the articles now support a claim more than before, below 0 where less, 0 where as much.
 * The stance decides; how surely it is said counts where the stance is the same.
 */
export function compareStrength(old: Strength, now: Strength): number {
  return (
    stances.indexOf(now.stance) - stances.indexOf(old.stance) ||
    certainties.indexOf(now.certainty) - certainties.indexOf(old.certainty)
  );
}
