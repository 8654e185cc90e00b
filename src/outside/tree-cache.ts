import {join} from 'node:path';
import {sha256} from '../base/hash.ts';
import type {KeptTree, KeptWord, Trees} from '../syntax/remember-trees.ts';
import {openedFolderIn, privateFolderIn} from './browser/private-folder.ts';
import {cacheFolders} from './cache-folders.ts';
import {lookAtHashed, readHashed, writeHashed} from './hashed-file.ts';

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
export function openTreeCache(
  cacheFolder: () => string,
  on: boolean,
  most = mostKept,
  largest = largestFile,
): TreeCache {
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
      const body = newest([...trees()].slice(-most), largest);
      attempt(() => writeHashed(fileIn(privateFolderIn(cacheFolder(), cacheFolders.trees)), body));
      isNew = false;
    },
  };
}

const fileIn = (folder: string) => join(folder, 'trees.json');

/** The last entries as JSON, as many as fit into so many bytes. */
function newest(entries: readonly [string, KeptTree][], largest: number): string {
  const texts: string[] = [];
  let bytes = 2 + sha256('').length + 1;
  for (const entry of entries.toReversed()) {
    const text = JSON.stringify(entry);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > largest) break;
    texts.push(text);
  }
  return `[${texts.reverse().join(',')}]`;
}

function readTrees(cacheFolder: () => string): Map<string, KeptTree> | null {
  return attempt(() => {
    const folder = openedFolderIn(cacheFolder(), cacheFolders.trees);
    const entries: unknown = JSON.parse(readHashed(fileIn(folder), largestFile) ?? 'null');
    return Array.isArray(entries) && entries.every(isTreeEntry) ? new Map(entries) : null;
  });
}

/** The size of the file in bytes, 0 where there is none, and whether it is what was written. */
export const lookAtTrees = (cacheFolder: string) =>
  lookAtHashed(fileIn(join(cacheFolder, cacheFolders.trees)), largestFile);

/** Whether something is a tree with its key. */
export const isTreeEntry = (entry: unknown): entry is [string, KeptTree] =>
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
