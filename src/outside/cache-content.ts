import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {checkPrivate} from './browser/private-folder.ts';
import {isUnpackedWhole, unpackedBrowsers} from './browser/unpack-chromium.ts';
import {disk} from './file-system.ts';
import {type KeptFiles, keptFilesIn} from './kept-files.ts';
import {printsFolder} from './print-cache.ts';
import {lookAtTrees, treesFolder} from './tree-cache.ts';

type Size = {files: number; bytes: number};

/** How much of each kind a cache holds. Throws EnvironmentError where its folders are not the user's alone, as all of these do. */
export async function describeCache(folder: string): Promise<{browsers: Size; prints: Size; trees: Size}> {
  const browsers = isOpened(folder) ? await unpackedBrowsers(folder) : [];
  const sizes = await Promise.all(browsers.map(sizeOf));
  const {bytes} = lookAtTreesIn(folder);
  return {
    browsers: {files: browsers.length, bytes: sizes.reduce((sum, size) => sum + size, 0)},
    prints: printsIn(folder)?.size() ?? {files: 0, bytes: 0},
    trees: {files: bytes === 0 ? 0 : 1, bytes},
  };
}

/** Reads all that a cache holds and removes what is damaged; answers what that was. */
export async function verifyCache(folder: string): Promise<string[]> {
  const damaged = removePrints(folder, 'damaged');
  const trees = lookAtTreesIn(folder);
  if (!trees.isWhole) damaged.push(trees.file);
  for (const browser of isOpened(folder) ? await unpackedBrowsers(folder) : [])
    if (!(await isUnpackedWhole(browser))) damaged.push(browser);
  for (const path of damaged) await rm(path, {recursive: true, force: true});
  return damaged;
}

/** Removes all that Claimleaf has put into a cache; answers what that was. */
export async function clearCache(folder: string): Promise<string[]> {
  const prints = removePrints(folder, 'all');
  const trees = lookAtTreesIn(folder);
  const browsers = isOpened(folder) ? await unpackedBrowsers(folder) : [];
  const others = [...(trees.bytes > 0 ? [trees.file] : []), ...browsers];
  for (const path of others) await rm(path, {recursive: true, force: true});
  return [...prints, ...others];
}

function removePrints(folder: string, which: 'damaged' | 'all'): string[] {
  const kept = printsIn(folder);
  return kept ? kept.remove(which).map((key) => join(folder, printsFolder, key)) : [];
}

/** Whether a folder is there, and is the user's alone. */
function isOpened(folder: string): boolean {
  const found = disk.lstatSync(folder, {throwIfNoEntry: false});
  if (found) checkPrivate(folder, found);
  return found !== undefined;
}

const printsIn = (folder: string): KeptFiles | null =>
  isOpened(folder) && isOpened(join(folder, printsFolder)) ? keptFilesIn(join(folder, printsFolder)) : null;

const lookAtTreesIn = (folder: string) =>
  isOpened(folder) && isOpened(join(folder, treesFolder)) ? lookAtTrees(folder) : {bytes: 0, isWhole: true, file: ''};

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const found = entries.map((entry) =>
    entry.isFile() ? disk.lstatSync(join(entry.parentPath, entry.name), {throwIfNoEntry: false}) : undefined,
  );
  return found.reduce((sum, file) => sum + (file ? file.size : 0), 0);
}
