import {articleUnreadable} from '../../diagnostics/article-unreadable.ts';
import type {ArticleFrame, ArticleReading, UnreadArticle} from '../../model/article-reading.ts';
import type {Knowledge} from '../../model/program.ts';
import type {TreeCache} from '../tree-cache.ts';
import {makeIsReadingResult} from './is-reading-result.ts';
import {packKnowledge} from './knowledge-text.ts';
import type {ReadingInput, ReadingResult, ReadingShared} from './read-article-task.ts';
import type {ReadingCache} from './reading-cache.ts';
import type {Piece, Workers} from './workers.ts';

/** What is needed to read articles: who reads them, and what is known of earlier runs. */
export type ReadingTools = {
  workers: Workers;
  knowledge: Knowledge;
  readings: ReadingCache;
  trees: TreeCache;
  /** Where the trees are, for those who read; null where none are to be used. */
  cacheFolder: string | null;
};

/**
 * What stages 2 and 3 make of each article, in their order, and how many of them were known. One that cannot be read
 * whoever tries is left out and reported, and costs the others nothing.
 */
export async function readArticles(
  unread: readonly UnreadArticle[],
  {workers, knowledge, readings, trees, cacheFolder}: ReadingTools,
): Promise<{value: ArticleReading[]; known: number}> {
  const results = unread.map((article) => readings.get(article));
  const toRead = unread.flatMap((article, i) => (results[i] ? [] : [{article, i}]));
  const sharedOf = shareFrames(knowledge, cacheFolder);
  const isResult = makeIsReadingResult(knowledge.schemas);
  const done = await workers.run(
    toRead.map(({article: {file, topic, frame}}): Piece<ReadingResult> => {
      const input: ReadingInput = {file, topic};
      const whole = {shared: sharedOf(frame), input, size: file.text.length, isResult: isResult(file.text)};
      return {file: file.path, task: 'read-article', ...whole};
    }),
  );
  const crashes = new Map<number, string>();
  for (const [at, {article, i}] of toRead.entries()) {
    const one = done[at];
    if (one === undefined) continue;
    if ('crash' in one) crashes.set(i, one.crash);
    else {
      const {trees: made, ...result} = one.value;
      for (const [key, tree] of made) trees.set(key, tree);
      readings.set(article, {...result, trees: []});
      results[i] = one.value;
    }
  }
  readings.save();
  trees.save();
  const value = unread.map((article, i) => toReading(article, results[i] ?? null, crashes.get(i)));
  return {value, known: unread.length - toRead.length};
}

/** One object for each frame, so that those who read know that it is the same. */
function shareFrames(knowledge: Knowledge, cacheFolder: string | null): (frame: ArticleFrame | null) => ReadingShared {
  const known = new Map<ArticleFrame | null, ReadingShared>();
  let text: string | undefined;
  return (frame) => {
    text ??= packKnowledge(knowledge);
    const shared = known.get(frame) ?? {frame, knowledge: text, cacheFolder};
    known.set(frame, shared);
    return shared;
  };
}

function toReading({file, topic}: UnreadArticle, result: ReadingResult | null, crash = ''): ArticleReading {
  if (!result)
    return {parsed: {value: null, diagnostics: [articleUnreadable({file: file.path}, {why: crash})]}, extraction: null};
  const {article, diagnostics, extraction} = result;
  const whole = {topic, file: file.path, sha256: file.sha256, text: file.text};
  return {parsed: {value: article && {...whole, ...article}, diagnostics}, extraction};
}
