import type {UnitWords} from '../../base/units.ts';
import type {Article} from '../../model/article.ts';
import type {CheckRules} from '../../model/generated/check-rules.ts';

/** An article, with all that its rules need to know. */
export type ArticleSubject = {
  article: Article;
  /** Name of each file of the topic's originals/ -> its SHA-256; null where there is no such folder. */
  originals: ReadonlyMap<string, string> | null;
  /** Share of its statements that were mapped, and the smallest that is enough. */
  share: number;
  leastShare: number;
  /** Whether a word stands in a dictionary of the article's language. */
  isWord: (word: string) => boolean;
  /** Every word of the topic's labels and synonyms, lower case. */
  vocabulary: ReadonlySet<string>;
  doses: CheckRules['doses'];
  /** The words of the article's language for units. */
  unitWords: UnitWords;
  /** Day of the judgement, YYYY-MM-DD. */
  today: string;
};
