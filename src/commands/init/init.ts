import {cpSync, existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Result} from '../../command-line/result.ts';
import {EnvironmentError} from '../../outside/environment-error.ts';
import {programFolder} from '../../outside/program-folder.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {writeEditorSchemas} from '../../outside/topic-files.ts';

/** Where to. */
type Asked = {operands: readonly string[]; content: string};

/** Copies the small example content to start from; a folder that holds something already is not touched. */
export function init(asked: Asked, terminal: Terminal): Result {
  const folder = asked.operands[0] ?? asked.content;
  const isFile = existsSync(folder) && !statSync(folder).isDirectory();
  if (isFile || (existsSync(folder) && readdirSync(folder).length > 0))
    throw new EnvironmentError(
      'folder-not-empty',
      `Found ${isFile ? 'a file at' : 'files in'} '${folder}', expected a new or an empty folder.`,
      'Name another folder: claimleaf init DIR.',
    );
  try {
    cpSync(join(programFolder, 'templates', 'init'), folder, {recursive: true});
    writeEditorSchemas(folder);
  } catch (error) {
    throw new EnvironmentError(
      'folder-unwritable',
      `Cannot write to '${folder}': ${(error as Error).message}.`,
      'Name a folder that this user may write to.',
      {cause: error},
    );
  }
  terminal.say(
    `Made '${folder}'. Read the comments in its files, then print its sheet:\n  claimleaf build${folder === 'content' ? '' : ` --content ${folder}`}`,
  );
  return {diagnostics: [], summary: []};
}
