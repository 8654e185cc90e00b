import {existsSync, statSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';

/** Where the content stands, and the output beside it, as they are named from where the program was started. */
type Found = {content: string; out: string};

/**
 * Looks for the content as git looks for its repository: `content` in the folder, or else the nearest one above that has
 * clinic.yaml, or that has `content` with clinic.yaml in it. Null where there is none up to the root.
 */
export function findContent(from: string, content: string, out: string): Found | null {
  if (existsSync(join(from, content))) return {content, out};
  for (let folder = from; ; folder = dirname(folder)) {
    const named = (path: string) => relative(from, join(folder, path)) || '.';
    if (isFile(join(folder, 'clinic.yaml'))) return {content: named('.'), out: named(join('..', out))};
    if (isFile(join(folder, content, 'clinic.yaml'))) return {content: named(content), out: named(out)};
    if (folder === dirname(folder)) return null;
  }
}

const isFile = (path: string) => statSync(path, {throwIfNoEntry: false})?.isFile() === true;
