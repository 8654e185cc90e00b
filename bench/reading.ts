import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {fileReaders} from '../src/2-parse/file-readers.ts';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../src/pipeline.ts';
import {manyArticles} from './many-articles.ts';

/** From files to a dataset, beside parsing the same Markdown alone. */
export function reading(count: number): string[][] {
  const {files, articles} = manyArticles(count);
  const knowledge = readKnowledge();
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
  articles.slice(0, 7).forEach((text) => void parser.parse(text));
  const before = performance.now();
  for (const text of articles) parser.parse(text);
  const bare = (performance.now() - before) / count;
  const start = performance.now();
  contentToDataset(readContent(files, knowledge, fileReaders).value, knowledge, extractTopic);
  const ours = (performance.now() - start) / count;
  return [
    [
      `reading ${count} articles to a dataset ÷ remark-parse with GFM`,
      (ours / bare).toFixed(2),
      `${ours.toFixed(2)} ms`,
      `${bare.toFixed(2)} ms`,
    ],
  ];
}
