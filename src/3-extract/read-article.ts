import {parseArticle} from '../2-parse/parse-article.ts';
import type {ArticleFrame, ArticleReading} from '../model/article-reading.ts';
import type {Knowledge} from '../model/program.ts';
import type {SourceFile} from '../model/source-file.ts';
import {makeExtractor} from './extract-topic.ts';

/**
 * What reads articles of one frame whole, stages 2 and 3, one after the other. What it gives for an article follows from
 * the article, the frame and the program alone, so that each may be read in a process of its own, or not again.
 *
 * @param frame null where the topic cannot be used: then articles are parsed, for what is wrong with them, and no more
 */
export function makeArticleReader(
  frame: ArticleFrame | null,
  knowledge: Pick<Knowledge, 'languages' | 'syntaxes' | 'rankings' | 'schemas'>,
): (file: SourceFile, topic: string) => ArticleReading {
  const extractArticle = frame && makeExtractor(frame, knowledge);
  return (file, topic) => {
    const parsed = parseArticle(file, topic, knowledge);
    return {parsed, extraction: parsed.value && extractArticle ? extractArticle(parsed.value) : null};
  };
}
