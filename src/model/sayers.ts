import type {Polarity} from './statement.ts';

/**
 * Of the statements of one claim, those that say what the claim says: who affirms it; where nobody does, who calls the
 * evidence mixed; where all deny it, all of them. A denial or a doubt beside an affirmation supports nothing.
 */
export function sayersOf<T extends {polarity: Polarity}>(statements: readonly T[]): T[] {
  for (const polarity of ['affirmed', 'mixed'] as const) {
    const found = statements.filter((s) => s.polarity === polarity);
    if (found.length > 0) return found;
  }
  return [...statements];
}

/** Whether nobody affirms a claim and somebody doubts it: it has words to print, and no support to count. */
export function isOnlyDoubted(statements: readonly {polarity: Polarity}[]): boolean {
  return statements.some((s) => s.polarity === 'mixed') && !statements.some((s) => s.polarity === 'affirmed');
}
