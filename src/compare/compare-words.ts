import {compareText} from '../base/order.ts';
import type {ClaimDiff, DiffLine, WordsDiff} from '../model/generated/diff.ts';
import {compareLines, type TextLine} from './compare-lines.ts';

/** Article -> its sentences, headings and cells in their order. */
export type ArticleWords = ReadonlyMap<string, readonly TextLine[]>;

/**
 * What came and went in articles and no changed claim shows: a sentence in which nothing was found has changed too, and
 * so has a heading. Of an article that is new or gone the claims tell.
 */
export function compareWords(old: ArticleWords, now: ArticleWords, claims: readonly ClaimDiff[]): WordsDiff[] {
  const shown = quotesShown(claims);
  return [...old.keys()].sort(compareText).flatMap((article) => {
    const [was, is] = [old.get(article), now.get(article)];
    if (!was || !is) return [];
    const {lost, gained} = compareLines(was, is);
    const unseen = (lines: readonly DiffLine[]) =>
      lines.filter(({text}) => !shown.some((q) => q.article === article && text.includes(q.quote)));
    const words = {article, lost: unseen(lost), gained: unseen(gained)};
    return words.lost.length + words.gained.length === 0 ? [] : [words];
  });
}

const quotesShown = (claims: readonly ClaimDiff[]) =>
  claims.flatMap(({quotes: {reworded, gained, lost}}) => [
    ...reworded.flatMap((q) => [q.old, q.new]),
    ...gained,
    ...lost,
  ]);
