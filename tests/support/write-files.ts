import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Writes files below a folder, which is returned; paths have forward slashes. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'));
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, bytes);
  }
  return folder;
}
