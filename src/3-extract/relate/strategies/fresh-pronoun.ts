import type {Strategy} from '../strategy.ts';
import {sameAsBefore} from './same-as-before.ts';

/** "…, and it can also": the same as before. */
export const freshPronoun: Strategy = {
  name: 'fresh-pronoun',
  example: {
    text: 'A lack of lumine causes grelling, and it can cause drooth.',
    says: 'lumine deficiency-causes drooth',
  },
  choices(at) {
    const [pronoun, ...others] = at.left;
    if (!pronoun || others.length > 0 || pronoun.mention || pronoun.short) return [];
    const isFresh = at.reading.breaks.some((b) => pronoun.from >= b.to && pronoun.from - b.to <= 1);
    return isFresh ? sameAsBefore.choices(at) : [];
  },
};
