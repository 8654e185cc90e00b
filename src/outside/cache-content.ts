import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {checkPrivate} from './browser/private-folder.ts';
import {isUnpackedWhole, unpackedBrowsers} from './browser/unpack-chromium.ts';
import {cacheFolders} from './cache-folders.ts';
import {disk} from './file-system.ts';
import {type KeptFiles, keptFilesIn} from './kept-files.ts';
import {lookAtTrees} from './tree-cache.ts';
import {lookAtValues} from './yaml-cache.ts';

type Size = {files: number; bytes: number};

/** What a cache holds, by its kinds. */
export type CacheContent = Record<'browsers' | 'prints' | 'readings' | 'builds' | 'trees' | 'yaml', Size>;

/** How much of each kind a cache holds. Throws EnvironmentError where its folders are not the user's alone, as all of these do. */
export async function describeCache(folder: string): Promise<CacheContent> {
  const browsers = isOpened(folder) ? await unpackedBrowsers(folder) : [];
  const sizes = await Promise.all(browsers.map(sizeOf));
  const none: Size = {files: 0, bytes: 0};
  const [prints = none, readings = none, builds = none] = keyed.map((kind) => keptIn(folder, kind)?.size() ?? none);
  const [trees = none, yaml = none] = singlesIn(folder).map(({bytes}) => ({files: bytes === 0 ? 0 : 1, bytes}));
  return {
    browsers: {files: browsers.length, bytes: sizes.reduce((sum, size) => sum + size, 0)},
    ...{prints, readings, builds, trees, yaml},
  };
}

/** Reads all that a cache holds and removes what is damaged; answers what that was. */
export async function verifyCache(folder: string): Promise<string[]> {
  const singles = singlesIn(folder);
  const damaged = removeKept(folder, 'damaged');
  damaged.push(...singles.filter(({isWhole}) => !isWhole).map(({file}) => file));
  for (const browser of isOpened(folder) ? await unpackedBrowsers(folder) : [])
    if (!(await isUnpackedWhole(browser))) damaged.push(browser);
  for (const path of damaged) await rm(path, {recursive: true, force: true});
  return damaged;
}

/** Removes all that Claimleaf has put into a cache; answers what that was. */
export async function clearCache(folder: string): Promise<string[]> {
  const singles = singlesIn(folder);
  const kept = removeKept(folder, 'all');
  const browsers = isOpened(folder) ? await unpackedBrowsers(folder) : [];
  const others = [...singles.filter(({bytes}) => bytes > 0).map(({file}) => file), ...browsers];
  for (const path of others) await rm(path, {recursive: true, force: true});
  return [...kept, ...others];
}

/** The folders in which each file has a key. All are looked at before anything is removed from one. */
const keyed = [cacheFolders.prints, cacheFolders.readings, cacheFolders.builds] as const;

const removeKept = (folder: string, which: 'damaged' | 'all'): string[] =>
  keyed
    .map((kind) => ({kind, kept: keptIn(folder, kind)}))
    .flatMap(({kind, kept}) => (kept ? kept.remove(which).map((key) => join(folder, kind, key)) : []));

/** Whether a folder is there, and is the user's alone. */
function isOpened(folder: string): boolean {
  const found = disk.lstatSync(folder, {throwIfNoEntry: false});
  if (found) checkPrivate(folder, found);
  return found !== undefined;
}

const keptIn = (folder: string, kind: string): KeptFiles | null =>
  isOpened(folder) && isOpened(join(folder, kind)) ? keptFilesIn(join(folder, kind)) : null;

/** The folders with one file: the trees, then the values of YAML files. */
const singlesIn = (folder: string) =>
  [
    {kind: cacheFolders.trees, look: lookAtTrees},
    {kind: cacheFolders.yaml, look: lookAtValues},
  ].map(({kind, look}) =>
    isOpened(folder) && isOpened(join(folder, kind)) ? look(folder) : {bytes: 0, isWhole: true, file: ''},
  );

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const found = entries.map((entry) =>
    entry.isFile() ? disk.lstatSync(join(entry.parentPath, entry.name), {throwIfNoEntry: false}) : undefined,
  );
  return found.reduce((sum, file) => sum + (file ? file.size : 0), 0);
}
