import {extractTopic} from '../../3-extract/extract-topic.ts';
import {plural} from '../../formats/counts.ts';
import type {TopicContent} from '../../model/content.ts';
import {userCacheFolder} from '../../outside/browser/user-cache-folder.ts';
import {dictionaries} from '../../outside/dictionary.ts';
import {readKnowledge, readSuggestWords, rememberingTrees} from '../../outside/program-files.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {openTreeCache} from '../../outside/tree-cache.ts';
import {type Suggestion, suggestEntities} from '../../suggest/suggest.ts';
import {stopwatch} from '../load.ts';

/** What a topic's vocabulary lacks, by its articles; nothing where its language has no words for it. */
export function suggestionsOf(topic: TopicContent, most: number, terminal: Terminal): Suggestion[] {
  const words = readSuggestWords().get(topic.language);
  if (!words) {
    terminal.note(
      `Nothing is proposed for texts in '${topic.language}': there is no language/suggest.${topic.language}.yaml.`,
    );
    return [];
  }
  const watch = stopwatch();
  const trees = openTreeCache(() => userCacheFolder(process.env, process.platform), true);
  const knowledge = rememberingTrees(readKnowledge(), trees);
  const stated = new Set(
    extractTopic(topic, knowledge, null).flatMap(({article, statements}) =>
      statements.map(({line}) => `${article}:${line}`),
    ),
  );
  const isStated = ({frontMatter}: {frontMatter: {id: string}}, {line}: {line: number}) =>
    stated.has(`${frontMatter.id}:${line}`);
  const isWord = dictionaries.get(topic.language) ?? (() => true);
  const rows = suggestEntities(topic, knowledge, words, isWord, isStated, most);
  trees.save();
  const names = rows.reduce((sum, row) => sum + 1 + row.further.length, 0);
  terminal.stage('suggest', `${plural(rows.length, 'row')}, ${plural(names, 'name')}`, watch());
  return rows;
}
