import {dirname, isAbsolute, join} from 'node:path';
import {disk, isThere} from './file-system.ts';
import {syncFolder, writeDurably} from './write-whole.ts';

/** Names inside of the output folder that belong to a build under way. */
const staging = '.claimleaf-staging';
const journal = '.claimleaf-commit.json';

/** What the journal says: the files to move into place, in this order, and those to take away first. */
export type Journal = {place: string[]; remove: string[]};

/** Where a file (path below the folder, forward slashes) waits until it is put into place. */
export const stagedAt = (folder: string, path: string): string => join(folder, staging, ...path.split('/'));

/** From here on the build is complete: what of it is not in place is put there by `repair`. */
export function writeJournal(folder: string, plan: Journal): void {
  writeDurably(join(folder, staging, 'journal'), JSON.stringify(plan));
  syncFolder(join(folder, staging));
  disk.renameSync(join(folder, staging, 'journal'), join(folder, journal));
  syncFolder(folder);
}

/** Drops what was staged, unless a journal says that the build is complete and only has to be put in place. */
export function dropStaged(folder: string): void {
  if (!isThere(join(folder, journal))) disk.rmSync(join(folder, staging), {recursive: true, force: true});
}

/** Finishes or undoes what a crashed build has left. */
export function repair(folder: string): void {
  const file = join(folder, journal);
  if (isThere(file)) {
    const {place, remove} = JSON.parse(disk.readFileSync(file, 'utf8')) as Journal;
    carryOut(folder, {place: place.filter(isBelow), remove: remove.filter(isBelow)});
    return;
  }
  disk.rmSync(join(folder, staging), {recursive: true, force: true});
}

/** Every step may be done already: a crash in the middle is finished by doing all of it again. */
export function carryOut(folder: string, {place, remove}: Journal): void {
  for (const path of remove) {
    const old = join(folder, ...path.split('/'));
    if (isFile(old)) disk.rmSync(old);
  }
  const folders = new Set<string>([folder]);
  for (const path of place) {
    const from = join(folder, staging, ...path.split('/'));
    const to = join(folder, ...path.split('/'));
    if (!isThere(from)) continue;
    makeFolder(dirname(to));
    disk.renameSync(from, to);
    folders.add(dirname(to));
  }
  for (const path of remove) removeIfEmpty(join(folder, ...path.split('/').slice(0, -1)), folder);
  for (const changed of folders) syncFolder(changed);
  disk.rmSync(join(folder, journal), {force: true});
  disk.rmSync(join(folder, staging), {recursive: true, force: true});
}

/** With those above it. Node's own way never ends where a folder is there and may hold none (/proc, a link to nothing). */
export function makeFolder(folder: string): void {
  const isFolder = () => disk.statSync(folder, {throwIfNoEntry: false})?.isDirectory() ?? false;
  if (isFolder()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    disk.mkdirSync(folder);
  } catch (error) {
    if (!isFolder()) throw error; // made by another process meanwhile
  }
}

function removeIfEmpty(folder: string, top: string): void {
  if (folder === top || !isThere(folder) || disk.readdirSync(folder).length > 0) return;
  disk.rmSync(folder, {recursive: true});
  removeIfEmpty(dirname(folder), top);
}

/** A path of the list of an earlier build may have been written by anybody: nothing outside is read or removed. */
export const isBelow = (path: string) =>
  path !== '' &&
  !isAbsolute(path) &&
  !/\\|:/.test(path) &&
  path.split('/').every((part) => !['', '.', '..'].includes(part));

export const isFile = (path: string) => disk.lstatSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
