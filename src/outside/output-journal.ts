import {dirname, isAbsolute, join} from 'node:path';
import {sha256} from '../base/hash.ts';
import {disk, isThere} from './file-system.ts';
import {checkWay, isWayClear} from './output-way.ts';
import {readRegular} from './read-regular.ts';
import {syncFolder, writeDurably} from './write-whole.ts';

/** Names inside of the output folder that belong to a build under way. */
const staging = '.claimleaf-staging';
const journal = '.claimleaf-commit.json';

/** A file as an earlier build has made it; what has another hash by now is somebody else's. */
export type MadeFile = {path: string; sha256: string};

/** What the journal says: the files to move into place, in this order, and those to take away first. */
export type Journal = {place: string[]; remove: MadeFile[]};

/** Where a file (path below the folder, forward slashes) waits until it is put into place. */
export const stagedAt = (folder: string, path: string): string => join(folder, staging, ...path.split('/'));

/** From here on the build is complete: what of it is not in place is put there by `repair`. */
export function writeJournal(folder: string, plan: Journal): void {
  // The names of the files must outlast a power cut before a journal relies on them.
  for (const below of new Set(plan.place.map((path) => dirname(stagedAt(folder, path))))) syncFolder(below);
  const text = JSON.stringify(plan);
  writeDurably(join(folder, staging, 'journal'), `${sha256(text)}\n${text}`);
  syncFolder(join(folder, staging));
  disk.renameSync(join(folder, staging, 'journal'), join(folder, journal));
  syncFolder(folder);
}

/** Drops what was staged, unless a journal says that the build is complete and only has to be put in place. */
export function dropStaged(folder: string): void {
  if (!isThere(join(folder, journal))) disk.rmSync(join(folder, staging), {recursive: true, force: true});
}

/**
 * Finishes or undoes what a crashed build has left. False where a journal stands there that is not what was written: then
 * nobody knows any more which build the files are of, and it is taken away, so that the next build replaces them all.
 */
export function repair(folder: string): boolean {
  const file = join(folder, journal);
  const isBroken = isThere(file) && !finish(folder, readJournal(file));
  if (isBroken) disk.rmSync(file, {recursive: true, force: true});
  disk.rmSync(join(folder, staging), {recursive: true, force: true});
  return !isBroken;
}

function finish(folder: string, plan: Journal | null): boolean {
  const staged = disk.lstatSync(join(folder, staging), {throwIfNoEntry: false});
  if (!plan || (staged && !staged.isDirectory())) return false;
  // Made with the folders as they were then; a link may have come since.
  for (const path of plan.place) checkWay(folder, path);
  carryOut(folder, plan);
  return true;
}

/** The journal starts with the SHA-256 of what follows; null where that does not fit, or the rest is no plan. */
function readJournal(file: string): Journal | null {
  const bytes = readRegular(file);
  if (!bytes) return null;
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || sha256(body) !== text.slice(0, end)) return null;
  try {
    const {place, remove} = JSON.parse(body) as Partial<Journal>;
    const isPlan = Array.isArray(place) && place.every(isBelow) && Array.isArray(remove) && remove.every(isMadeFile);
    return isPlan ? {place, remove} : null;
  } catch {
    return null;
  }
}

/** Every step may be done already: a crash in the middle is finished by doing all of it again. */
export function carryOut(folder: string, {place, remove}: Journal): void {
  for (const made of remove) if (isAsMade(folder, made)) disk.rmSync(join(folder, ...made.path.split('/')));
  const changed = new Set<string>([folder]);
  for (const path of place) {
    const from = stagedAt(folder, path);
    const to = join(folder, ...path.split('/'));
    if (!isThere(from)) continue;
    makeFolder(dirname(to));
    disk.renameSync(from, to);
    changed.add(dirname(to));
  }
  for (const {path} of remove) removeIfEmpty(join(folder, ...path.split('/').slice(0, -1)), folder);
  for (const below of changed) syncFolder(below);
  disk.rmSync(join(folder, journal), {force: true});
  disk.rmSync(join(folder, staging), {recursive: true, force: true});
}

/** Whether a file is Claimleaf's and still what an earlier build has made: itself, not behind a link, with the same bytes. */
export function isAsMade(folder: string, {path, sha256: made}: MadeFile): boolean {
  if (!path.split('/', 1).every((top) => ownNames.includes(top)) || !isWayClear(folder, path)) return false;
  const bytes = readRegular(join(folder, ...path.split('/')));
  return bytes !== null && sha256(bytes) === made;
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
  syncFolder(dirname(folder));
}

function removeIfEmpty(folder: string, top: string): void {
  const found = disk.lstatSync(folder, {throwIfNoEntry: false});
  if (folder === top || !found?.isDirectory() || disk.readdirSync(folder).length > 0) return;
  disk.rmSync(folder, {recursive: true});
  removeIfEmpty(dirname(folder), top);
}

/** A path of the list of an earlier build may have been written by anybody: nothing outside is read or removed. */
export const isBelow = (path: unknown): path is string =>
  typeof path === 'string' &&
  path !== '' &&
  !isAbsolute(path) &&
  !/\\|:|\0/.test(path) &&
  path.split('/').every((part) => !['', '.', '..'].includes(part));

/** What the output has of Claimleaf's, at its top. Nothing else is ever removed, whatever a list says. */
const ownNames = [
  ...['claims.jsonl', 'dataset.json', 'index.html', 'manifest.json', 'scorecards.json'],
  ...['exports', 'sheets', 'thumbnails'],
];

const isMadeFile = (file: unknown): file is MadeFile => {
  const {path, sha256: hash} = (file ?? {}) as Partial<MadeFile>;
  return isBelow(path) && typeof hash === 'string';
};
