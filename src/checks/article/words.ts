import type {Article} from '../../model/article.ts';

/** All words and figures of articles in lower case, in their order, with one space before each. */
export function allWords(articles: readonly Article[]): string {
  const texts = articles.flatMap((a) => a.units.map((u) => u.plain.text.toLowerCase()));
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce((all, word) => `${all} ${word}`, '');
}

/** The words of a text in lower case, each with its place in it. */
export function wordsOf(text: string): {word: string; at: number}[] {
  return [...text.matchAll(/\p{L}+/gu)].map((m) => ({word: m[0].toLowerCase(), at: m.index}));
}
