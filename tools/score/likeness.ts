/** From here on two quotes are of the same statement (score.mjs). */
export const alikeFrom = 0.6;

/** Of the words of the shorter of two texts, the share that the other has, too. */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsIn(a), wordsIn(b)];
  return [...x].filter((word) => y.has(word)).length / Math.max(1, Math.min(x.size, y.size));
}

/** Whether most words of a quote stand in a sentence. */
export function isQuoteOf(quote: string, sentence: string): boolean {
  const [words, said] = [wordsIn(quote), wordsIn(sentence)];
  return [...words].filter((word) => said.has(word)).length >= alikeFrom * Math.max(1, words.size);
}

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
