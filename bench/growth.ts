import {fileReaders} from '../src/2-parse/file-readers.ts';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../src/pipeline.ts';
import {manyArticles} from './many-articles.ts';

/** How the time of the dataset grows with the number of articles: the slope in a log-log plot, 1 where it is linear. */
export function growth(counts: readonly number[]): string[][] {
  const knowledge = readKnowledge();
  const times = counts.map((count) => {
    const {files} = manyArticles(count);
    const start = performance.now();
    contentToDataset(readContent(files, knowledge, fileReaders).value, knowledge, extractTopic);
    return performance.now() - start;
  });
  return counts.slice(1).map((count, i) => {
    const before = counts[i] ?? 1;
    const slope = Math.log((times[i + 1] ?? 1) / (times[i] ?? 1)) / Math.log(count / before);
    return [
      `growth from ${before} to ${count} articles (log-log slope)`,
      slope.toFixed(2),
      `${(times[i] ?? 0).toFixed(0)} ms`,
      `${(times[i + 1] ?? 0).toFixed(0)} ms`,
    ];
  });
}
