import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readContentFolder} from '../../src/outside/content-files.ts';
import type {Files} from './detect.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The content and the dataset of this repository, as they are committed. */
export function goodFiles(): Files {
  const content = readContentFolder(join(root, 'content')).value.map(
    ({path, bytes}) => [`content/${path}`, new TextDecoder().decode(bytes ?? new Uint8Array())] as const,
  );
  return Object.fromEntries([
    ...content,
    ['output/dataset.json', readFileSync(join(root, 'output', 'dataset.json'), 'utf8')],
  ]);
}
