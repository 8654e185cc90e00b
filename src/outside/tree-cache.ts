import {join} from 'node:path';
import {sha256} from '../base/hash.ts';
import type {KeptTree, KeptWord, Trees} from '../syntax/remember-trees.ts';
import {checkPrivate} from './browser/private-folder.ts';
import {disk} from './file-system.ts';
import {writeWhole} from './write-whole.ts';

/** Trees of earlier runs, in one file; `save` writes what is new. */
export type TreeCache = Trees & {save(): void};

/** Most sentences that are kept: some megabytes. */
const mostKept = 10_000;
/** Files that are larger were not written here. */
const largestFile = 32_000_000;

/**
 * The trees in the user's own folder; where `on` is false, none that any other run has left or will find. A file that is
 * not whole, or is not what was written, is as none; what cannot be read or written costs nothing but the cache.
 */
export function openTreeCache(cacheFolder: () => string, on: boolean, most = mostKept): TreeCache {
  let known: Map<string, KeptTree> | undefined;
  let isNew = false;
  const trees = () => {
    known ??= on ? (readTrees(cacheFolder) ?? new Map()) : new Map();
    return known;
  };
  return {
    get(key) {
      const tree = trees().get(key);
      if (!tree) return null;
      // What is used is forgotten last.
      trees().delete(key);
      trees().set(key, tree);
      return tree;
    },
    set(key, tree) {
      trees().set(key, tree);
      isNew = true;
    },
    save() {
      if (!on || !isNew) return;
      const body = JSON.stringify([...trees()].slice(-most));
      attempt(() => {
        const folder = folderIn(cacheFolder());
        disk.mkdirSync(folder, {recursive: true, mode: 0o700});
        checkPrivate(folder, disk.lstatSync(folder));
        writeWhole(fileIn(folder), `${sha256(body)}\n${body}`, 0o600);
      });
      isNew = false;
    },
  };
}

const folderIn = (cacheFolder: string) => join(cacheFolder, 'trees');
const fileIn = (folder: string) => join(folder, 'trees.json');

/** The file starts with the SHA-256 of what follows. */
function readTrees(cacheFolder: () => string): Map<string, KeptTree> | null {
  return attempt(() => {
    const folder = folderIn(cacheFolder());
    checkPrivate(folder, disk.lstatSync(folder));
    const file = fileIn(folder);
    const found = disk.lstatSync(file);
    if (!found.isFile() || found.size > largestFile) return null;
    const text = disk.readFileSync(file, 'utf8');
    const head = text.indexOf('\n');
    const body = text.slice(head + 1);
    if (sha256(body) !== text.slice(0, head)) return null;
    const entries: unknown = JSON.parse(body);
    return Array.isArray(entries) && entries.every(isEntry) ? new Map(entries) : null;
  });
}

const isEntry = (entry: unknown): entry is [string, KeptTree] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1]) && entry[1].every(isWord);

const isWord = (word: unknown): word is KeptWord =>
  Array.isArray(word) &&
  word.length === 6 &&
  word.every((part, i) => (i < 3 ? typeof part === 'string' : Number.isInteger(part)));

/** A cache that cannot be read or written is a slower run, not a failed one. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
