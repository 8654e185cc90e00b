import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {dirname, isAbsolute, join} from 'node:path';
import {isProcessAlive} from './browser/is-process-alive.ts';
import {EnvironmentError} from './environment-error.ts';

/** Names inside of the output folder that belong to a build under way. */
const staging = '.claimleaf-staging';
const journal = '.claimleaf-commit.json';
const lock = '.claimleaf-lock';

/** What the journal says: the files to move into place, in this order, and those to take away first. */
type Journal = {place: string[]; remove: string[]};

/** An output folder that this process alone writes to. Nothing in it changes until `commit`. */
export type OutputFolder = {
  /** Writes a file (path below the folder, forward slashes) beside the output. */
  stage(path: string, bytes: Uint8Array | string): void;
  /** The bytes of the last finished build's file, or null. */
  current(path: string): Buffer | null;
  /**
   * Puts everything staged into place and takes `remove` away; `manifest.json` goes last. After a crash at any moment
   * the next `openOutput` finishes or undoes it, so that the folder holds one build, whole.
   */
  commit(remove: readonly string[]): void;
  /** Drops what was staged and gives the folder free. */
  release(): void;
};

/**
 * Takes an output folder, making it where it is missing and repairing what a crashed build has left.
 * Waits up to `waitMs` for another build to end. Throws EnvironmentError where the folder cannot be written.
 */
export async function openOutput(folder: string, waitMs: number, onWait: (pid: number) => void): Promise<OutputFolder> {
  const at = (path: string) => join(folder, ...path.split('/'));
  guard(folder, () => makeFolder(folder));
  await takeLock(at(lock), folder, waitMs, onWait);
  try {
    guard(folder, () => repair(folder));
  } catch (error) {
    giveLock(at(lock));
    throw error;
  }
  const staged = new Set<string>();
  let released = false;
  return {
    stage(path, bytes) {
      if (!isBelow(path)) throw new Error(`'${path}' is not a path below the output folder`);
      guard(folder, () => {
        const file = join(folder, staging, ...path.split('/'));
        makeFolder(dirname(file));
        writeDurably(file, bytes);
        staged.add(path);
      });
    },
    current(path) {
      return isBelow(path) && isFile(at(path)) ? readFileSync(at(path)) : null;
    },
    commit(remove) {
      guard(folder, () => {
        const last = 'manifest.json';
        const place = [...[...staged].filter((p) => p !== last).sort(), ...(staged.has(last) ? [last] : [])];
        const plan: Journal = {place, remove: remove.filter((p) => isBelow(p) && !staged.has(p))};
        writeDurably(join(folder, staging, 'journal'), JSON.stringify(plan));
        syncFolder(join(folder, staging));
        renameSync(join(folder, staging, 'journal'), at(journal));
        syncFolder(folder);
        carryOut(folder, plan);
        staged.clear();
      });
    },
    release() {
      if (released) return;
      released = true;
      // A journal means that the build is complete and only has to be put in place: the next run does that.
      if (!existsSync(at(journal))) rmSync(at(staging), {recursive: true, force: true});
      giveLock(at(lock));
    },
  };
}

function repair(folder: string): void {
  const file = join(folder, journal);
  if (existsSync(file)) {
    const {place, remove} = JSON.parse(readFileSync(file, 'utf8')) as Journal;
    carryOut(folder, {place: place.filter(isBelow), remove: remove.filter(isBelow)});
    return;
  }
  rmSync(join(folder, staging), {recursive: true, force: true});
}

/** Every step may be done already: a crash in the middle is finished by doing all of it again. */
function carryOut(folder: string, {place, remove}: Journal): void {
  for (const path of remove) {
    const old = join(folder, ...path.split('/'));
    if (isFile(old)) rmSync(old);
  }
  const folders = new Set<string>([folder]);
  for (const path of place) {
    const from = join(folder, staging, ...path.split('/'));
    const to = join(folder, ...path.split('/'));
    if (!existsSync(from)) continue;
    makeFolder(dirname(to));
    renameSync(from, to);
    folders.add(dirname(to));
  }
  for (const path of remove) removeIfEmpty(join(folder, ...path.split('/').slice(0, -1)), folder);
  for (const changed of folders) syncFolder(changed);
  rmSync(join(folder, journal), {force: true});
  rmSync(join(folder, staging), {recursive: true, force: true});
}

/** With those above it. Node's own way never ends where a folder is there and may hold none (/proc, a link to nothing). */
function makeFolder(folder: string): void {
  const isFolder = () => statSync(folder, {throwIfNoEntry: false})?.isDirectory() ?? false;
  if (isFolder()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder()) throw error; // made by another process meanwhile
  }
}

function removeIfEmpty(folder: string, top: string): void {
  if (folder === top || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmSync(folder, {recursive: true});
  removeIfEmpty(dirname(folder), top);
}

/** A path of the list of an earlier build may have been written by anybody: nothing outside is read or removed. */
const isBelow = (path: string) =>
  path !== '' &&
  !isAbsolute(path) &&
  !/\\|:/.test(path) &&
  path.split('/').every((part) => !['', '.', '..'].includes(part));

const isFile = (path: string) => lstatSync(path, {throwIfNoEntry: false})?.isFile() ?? false;

/** Locks of this process. */
const held = new Set<string>();

async function takeLock(file: string, folder: string, waitMs: number, onWait: (pid: number) => void): Promise<void> {
  let told = false;
  for (let waited = 0; ; waited += 100) {
    const owner = guard(folder, () => tryLock(file));
    if (owner === null) return;
    if (owner > 0 && !told) onWait(owner);
    told ||= owner > 0;
    if (waited >= waitMs)
      throw new EnvironmentError(
        'output-locked',
        `Another build (process ${owner}) is writing to '${folder}'.`,
        `Wait for it to end, or give this one another folder with --out. If no build runs, delete '${file}'.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Null where the lock is ours now; otherwise the process that has it. A dead owner's lock is taken over. */
function tryLock(file: string): number | null {
  if (create(file)) {
    held.add(file);
    return null;
  }
  const owner = ownerOf(file);
  if (isInUse(file, owner)) return owner;
  // One process at a time takes locks away, and looks again before: a second one would take away the first one's new
  // lock. A claim to do so that is left by a crash counts for ten seconds.
  const claim = `${file}.takeover`;
  if (create(claim)) {
    if (ownerOf(file) === owner) rmSync(file, {force: true});
    rmSync(claim, {force: true});
    return tryLock(file);
  }
  if (ageOf(claim) > 10_000) rmSync(claim, {force: true});
  return owner;
}

function giveLock(file: string): void {
  held.delete(file);
  rmSync(file, {force: true});
}

function isInUse(file: string, owner: number): boolean {
  // Without a number it was made this moment, or by a process that died between two steps.
  if (owner === 0) return ageOf(file) < 2000;
  return owner === process.pid ? held.has(file) : isProcessAlive(owner);
}

/** Makes a file that holds the number of this process; false where there is one already. */
function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process of a lock; 0, which is none, where it is gone or unreadable. */
function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Date.now());
}

function writeDurably(file: string, bytes: Uint8Array | string): void {
  writeFileSync(file, bytes);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Makes renames in a folder last; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function guard<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const {code, message} = error as NodeJS.ErrnoException;
    const hints: Record<string, string> = {
      EACCES: 'Give this user the right to write there, or name another folder with --out.',
      EROFS: 'The disk is read-only: name another folder with --out.',
      ENOSPC: 'The disk is full: make room and run the command again; the last complete output is still there.',
      ENOTDIR: 'A file stands where the folder should be: move it, or name another folder with --out.',
      EEXIST: 'A file stands where the folder should be: move it, or name another folder with --out.',
      EMFILE: 'Too many files are open on this machine: close programs, or raise the limit (ulimit -n).',
    };
    throw new EnvironmentError(
      'output-unwritable',
      `Cannot write to '${folder}': ${message}.`,
      hints[code ?? ''] ?? 'Look at the folder and the disk, then run the command again.',
      {cause: error},
    );
  }
}
