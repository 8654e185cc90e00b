import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeFiles} from './write-files.ts';

/** Where the broken contents are, one folder each. */
export const brokenFolder = fileURLToPath(new URL('../fixtures/broken/', import.meta.url));

const small = fileURLToPath(new URL('../fixtures/small/', import.meta.url));

/**
 * Writes the files of a broken content below a folder, which is returned: `content/`, and `output/` where the case has
 * one. They are the small content without its sheet, less the files that the case names in `absent.txt`, with the
 * case's own files over them.
 */
export function writeBroken(name: string, folder: string): string {
  const own = bytesBelow(join(brokenFolder, name));
  const absent = new Set(textOf(own['absent.txt']).split('\n'));
  const base = Object.entries(bytesBelow(small))
    .filter(([path]) => !path.includes('/sheets/'))
    .map(([path, bytes]) => [`content/${path}`, bytes] as const);
  const left = base.filter(([path]) => !absent.has(path));
  const written = Object.entries(own).filter(([path]) => /^(?:content|output)\//.test(path));
  return writeFiles(folder, Object.fromEntries([...left, ...written]));
}

/** What `claimleaf check` says of a broken content. */
export const expectedOf = (name: string): string => join(brokenFolder, name, 'expected.txt');

/** The day on which a broken content is checked, if it matters. */
export function dayOf(name: string): string | undefined {
  const file = join(brokenFolder, name, 'today.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Some of the files are in no encoding. */
function bytesBelow(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  );
}

const textOf = (bytes?: Uint8Array): string => Buffer.from(bytes ?? []).toString('utf8');
