import {wordsOf} from '../../base/words.ts';
import type {Article} from '../../model/article.ts';

/** All words and figures of articles in lower case, in their order, with one space before each. */
export function allWords(articles: readonly Article[]): string {
  const texts = articles.flatMap((a) => a.units.map((u) => u.plain.text.toLowerCase()));
  return texts.flatMap(wordsOf).reduce((all, word) => `${all} ${word}`, '');
}
