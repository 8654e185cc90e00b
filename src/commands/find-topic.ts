import {editDistance} from '../base/edit-distance.ts';
import {contentMissing} from '../diagnostics/content-missing.ts';
import {type Diagnostic, hasErrors} from '../diagnostics.ts';
import type {TopicContent} from '../model/content.ts';
import {readContentFolder} from '../outside/content-files.ts';
import {readKnowledge} from '../outside/program-files.ts';
import type {Workers} from '../outside/work/workers.ts';
import {readContent} from './read-content.ts';

/** A topic of a content folder; null where it is not there, or is broken, with what is wrong. */
export type FoundTopic = {topic: TopicContent | null; isThere: boolean; diagnostics: Diagnostic[]};

/** A name that is nearer to another one than this, in letters, is taken for a typing error of it. */
const farthestTypo = 2;

/** Reads one topic. `isThere` is whether the content folder has anything of it, or of a name that is likely meant. */
export async function findTopic(content: string, id: string, workers: Workers): Promise<FoundTopic> {
  const files = readContentFolder(content);
  if (hasErrors(files.diagnostics)) return {topic: null, isThere: false, diagnostics: files.diagnostics};
  const read = await readContent(files.value, readKnowledge(), {workers, parseOnly: true});
  const topic = read.value.topics.find((t) => t.topic.id === id) ?? null;
  if (topic) return {topic, isThere: true, diagnostics: []};
  const topics = read.value.topics.map((t) => t.topic.id);
  const has = (name: string) => files.value.some(({path}) => path === `${id}/${name}`);
  const own = read.diagnostics.filter((d) => d.severity === 'error' && d.place.file.startsWith(`${id}/`));
  const isWhole = has('topic.yaml') && has('vocabulary.yaml');
  const near = topics.some((other) => editDistance(other, id, farthestTypo) <= farthestTypo);
  return {
    ...{topic, isThere: isWhole || near},
    diagnostics: isWhole && own.length > 0 ? own : [contentMissing.topic({file: id}, {id, content, topics})],
  };
}
