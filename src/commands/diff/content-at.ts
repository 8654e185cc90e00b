import {resolve} from 'node:path';
import {hasErrors} from '../../diagnostics.ts';
import type {Content} from '../../model/content.ts';
import type {Knowledge} from '../../model/program.ts';
import {isContentFile, largestOpened} from '../../outside/content-files.ts';
import {readFolderAtRevision} from '../../outside/git.ts';
import {statAt} from '../../outside/stat-at.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {readContent} from '../read-content.ts';

/**
 * The content of the revision that a word of the command line names, or why there is none: the word names a file, the
 * revision has no such folder, or its content has errors for this version of the program.
 */
export async function contentAt(
  name: string,
  folder: string,
  knowledge: Knowledge,
  cwd: string,
  workers: Workers,
): Promise<{value: Content} | {value: null; why: 'a file' | 'no folder' | 'errors'}> {
  if (statAt(resolve(cwd, name))?.isFile()) return {value: null, why: 'a file'};
  const wanted = {isWanted: isContentFile, largest: largestOpened};
  const files = await readFolderAtRevision(name, folder, cwd, wanted);
  if (files === null) return {value: null, why: 'no folder'};
  const {value, diagnostics} = await readContent(files, knowledge, {workers, parseOnly: true});
  return hasErrors(diagnostics) || !value.clinic ? {value: null, why: 'errors'} : {value};
}
