import {makeArticleReader} from '../../3-extract/read-article.ts';
import {must} from '../../base/must.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {Article} from '../../model/article.ts';
import type {ArticleFrame} from '../../model/article-reading.ts';
import type {SourceFile} from '../../model/source-file.ts';
import type {Extraction} from '../../model/statement.ts';
import type {KeptTree, Trees} from '../../syntax/remember-trees.ts';
import {rememberingTrees} from '../program-files.ts';
import {openTreeCache} from '../tree-cache.ts';
import {unpackKnowledge} from './knowledge-text.ts';

/**
 * What the articles of a topic are read by: its frame, and what the program knows before (packKnowledge). Where trees of
 * earlier runs are; null where none are to be used.
 */
export type ReadingShared = {frame: ArticleFrame | null; knowledge: string; cacheFolder: string | null};

/** An article to be read: its file, and the topic that it is of. */
export type ReadingInput = {file: SourceFile; topic: string};

/**
 * What was made of an article, as data: without what whoever asked has already (its text), and with the trees that were made
 * for it.
 */
export type ReadingResult = {
  article: Omit<Article, 'text' | 'file' | 'sha256' | 'topic'> | null;
  diagnostics: Diagnostic[];
  extraction: Extraction | null;
  trees: [string, KeptTree][];
};

/** Stages 2 and 3 of one article, by itself. */
export function readArticleTask({
  frame,
  knowledge,
  cacheFolder,
}: ReadingShared): (input: ReadingInput) => ReadingResult {
  const known = openTreeCache(() => must(cacheFolder, 'the cache is on'), cacheFolder !== null);
  let made: [string, KeptTree][] = [];
  const trees: Trees = {
    get: (key) => known.get(key),
    set(key, tree) {
      known.set(key, tree);
      made.push([key, tree]);
    },
  };
  const read = makeArticleReader(frame, rememberingTrees(unpackKnowledge(knowledge), trees));
  return ({file, topic}) => {
    made = [];
    const {parsed, extraction} = read(file, topic);
    const {value, diagnostics} = parsed;
    return {article: value && withoutFile(value), diagnostics, extraction, trees: made};
  };
}

const withoutFile = ({text: _, file: __, sha256: ___, topic: ____, ...rest}: Article) => rest;
