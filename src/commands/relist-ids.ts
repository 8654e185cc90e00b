import {hasErrors} from '../diagnostics.ts';
import {readContentFolder} from '../outside/content-files.ts';
import {readKnowledge} from '../outside/program-files.ts';
import {refreshEditorIds} from '../outside/topic-files.ts';
import type {Workers} from '../outside/work/workers.ts';
import {readContent} from './read-content.ts';

/** Lists the ids of the content anew for editors, after a command has changed it (refreshEditorIds). */
export async function relistIds(content: string, workers: Workers): Promise<void> {
  const files = readContentFolder(content);
  if (hasErrors(files.diagnostics)) return;
  const read = await readContent(files.value, readKnowledge(), {workers, parseOnly: true});
  refreshEditorIds(content, read.value.topics);
}
