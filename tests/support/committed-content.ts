import {fileURLToPath} from 'node:url';
import {type Loaded, load} from '../../src/commands/load.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {silent} from './run-check.ts';

/** The content folder of this repository. */
export const committedFolder = fileURLToPath(new URL('../../content/', import.meta.url));

const loaded = await load(committedFolder, readKnowledge(), readPrinting(), silent);

/** What the stages before printing give of it, made once for all tests of a worker. Nobody changes it. */
export function committedContent(): Loaded {
  return loaded;
}
