import type {Article} from '../../model/article.ts';
import type {Dataset} from '../../model/generated/dataset.ts';

/** A dataset, made now or saved before, and the articles that it speaks of. */
export type DatasetSubject = {
  /** Its name, and its text where it was read from a file. */
  file: string;
  text: string;
  dataset: Pick<Dataset, 'articles' | 'claims' | 'unmapped' | 'passages'>;
  articles: readonly Pick<Article, 'topic' | 'file' | 'sha256' | 'text' | 'frontMatter'>[];
};
