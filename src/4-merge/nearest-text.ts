import {wordsOf} from '../base/words.ts';

/** Share of common words (Jaccard) from which a text is taken for another one that was edited. */
const alike = 0.4;

/** Of some texts the one that is most like another, by the words that they have in common; the first of equal ones. */
export function nearestText<T extends {text: string}>(text: string, others: readonly T[]): T | null {
  const own = wordsIn(text);
  let best: {share: number; other: T} | null = null;
  for (const other of others) {
    const theirs = wordsIn(other.text);
    const common = [...own].filter((word) => theirs.has(word)).length;
    const share = common / Math.max(1, own.size + theirs.size - common);
    if (share >= alike && share > (best?.share ?? 0)) best = {share, other};
  }
  return best?.other ?? null;
}

const wordsIn = (text: string) => new Set(wordsOf(text.toLowerCase()));
