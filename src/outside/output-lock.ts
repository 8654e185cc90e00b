import {isProcessAlive} from './browser/is-process-alive.ts';
import {EnvironmentError} from './environment-error.ts';
import {disk} from './file-system.ts';
import {guard} from './output-guard.ts';
import {readRegular} from './read-regular.ts';

/** Locks of this process. */
const held = new Set<string>();

/**
 * Takes the lock of a folder, which is a file with the number of the process that has it. Waits up to `waitMs` for another
 * to give it, and throws EnvironmentError where it does not, or at once where a link or a folder stands there: no build
 * makes these, so that nobody would ever give it. A dead owner's lock is taken over.
 */
export async function takeLock(
  file: string,
  folder: string,
  waitMs: number,
  onWait: (pid: number) => void,
): Promise<void> {
  let told = false;
  for (let waited = 0; ; waited += 100) {
    const owner = guard(folder, () => {
      refuseOther(file);
      return tryLock(file);
    });
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

function refuseOther(file: string): void {
  const found = disk.lstatSync(file, {throwIfNoEntry: false});
  if (!found || found.isFile()) return;
  const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : 'no file';
  throw new EnvironmentError(
    'output-occupied',
    `Found '${file}' to be ${what}, expected the lock of a build, which is a file, or nothing.`,
    'Delete it, or name another folder with --out.',
  );
}

/** Null where the lock is ours now; otherwise the process that has it. A dead owner's lock is taken over. */
export function tryLock(file: string): number | null {
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
    if (ownerOf(file) === owner) disk.rmSync(file, {force: true});
    disk.rmSync(claim, {force: true});
    return tryLock(file);
  }
  if (ageOf(claim) > 10_000) disk.rmSync(claim, {force: true});
  return owner;
}

export function giveLock(file: string): void {
  held.delete(file);
  disk.rmSync(file, {force: true});
}

function isInUse(file: string, owner: number): boolean {
  // Without a number it was made this moment, or by a process that died between two steps.
  if (owner === 0) return ageOf(file) < 2000;
  return owner === process.pid ? held.has(file) : isProcessAlive(owner);
}

/** Makes a file that holds the number of this process; false where there is one already. */
function create(file: string): boolean {
  let handle: number;
  try {
    handle = disk.openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    disk.writeSync(handle, String(process.pid));
  } catch (error) {
    // Without a number it would count for two seconds.
    disk.rmSync(file, {force: true});
    throw error;
  } finally {
    disk.closeSync(handle);
  }
  return true;
}

/** The process of a lock; 0, which is none, where it is gone or unreadable. */
function ownerOf(file: string): number {
  try {
    return Number(readRegular(file, 100)?.toString('utf8')) || 0;
  } catch {
    return 0;
  }
}

function ageOf(file: string): number {
  return Date.now() - (disk.lstatSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Date.now());
}
