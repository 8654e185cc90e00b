import {parse} from 'yaml';
import {must} from '../../base/must.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {TopicContent} from '../../model/content.ts';
import type {Topic} from '../../model/generated/topic.ts';
import {readKnowledge} from '../../outside/program-files.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {beginTopic, topicTexts} from '../../outside/topic-files.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {findTopic} from '../find-topic.ts';

/** What an import needs of its topic. */
type Into = Pick<TopicContent, 'topic' | 'vocabulary' | 'relations' | 'articles' | 'language'>;

/**
 * The topic that pages are imported into. One that is not there, or lacks its topic.yaml or vocabulary.yaml, is begun with
 * an empty vocabulary; not where its name is likely mistyped. Nothing is written where the import is only tried.
 */
export async function topicToImportInto(
  {content, topic: id, dryRun}: {content: string; topic: string; dryRun: boolean},
  terminal: Terminal,
  workers: Workers,
): Promise<{topic: Into | null; diagnostics: Diagnostic[]}> {
  const found = await findTopic(content, id, workers);
  if (found.topic || found.isThere) return found;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80 || id === 'releases') return found;
  const begun = {id, title: id, today: decisionDay(process.env)};
  if (!dryRun) {
    for (const path of beginTopic(content, begun)) terminal.say(`made ${path}, as the topic lacked it`);
    return findTopic(content, id, workers);
  }
  const topic = parse(must(topicTexts(begun)['topic.yaml'], 'each topic has one')) as Topic;
  const {relations} = readKnowledge();
  return {topic: {topic, relations, vocabulary: {entities: []}, articles: [], language: 'en'}, diagnostics: []};
}
