import {importConflict} from '../../diagnostics/import-conflict.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import {mergeArticles} from '../../import/merge-articles.ts';
import {readArticle, readImported} from '../../outside/import-files.ts';

/** The article to write, null where nothing can be said; how many places both changed; what a person must do. */
export type Merged = {article: string | null; conflicts: number; problems: Diagnostic[]};

/**
 * What a page gives today, merged with the article that an editor has changed since: the base of both is what the last
 * import made (imported/<id>.md).
 *
 * @param path of the article, below the content folder
 */
export function mergeAgain(made: string, path: string, {content, topic}: {content: string; topic: string}): Merged {
  const id = path.replace(/^.*\//, '').replace(/\.md$/, '');
  const own = readArticle(content, topic, id);
  if (own === null || own === made) return {article: made, conflicts: 0, problems: []};
  const base = readImported(content, topic, id);
  if (base === null) return {article: null, conflicts: 0, problems: [importConflict.noBase({file: path}, {topic, id})]};
  const {text, conflicts} = mergeArticles(base, own, made);
  const [first] = conflicts;
  const problems =
    first === undefined ? [] : [importConflict.places({file: path, line: first}, {count: conflicts.length})];
  return {article: text, conflicts: conflicts.length, problems};
}
