import {dirname, join} from 'node:path';
import {disk} from './file-system.ts';
import {guard} from './output-guard.ts';
import {
  carryOut,
  dropStaged,
  isBelow,
  isFile,
  type Journal,
  makeFolder,
  repair,
  stagedAt,
  writeJournal,
} from './output-journal.ts';
import {giveLock, takeLock} from './output-lock.ts';
import {writeDurably} from './write-whole.ts';

/** Its lock, beside the files of the journal. */
const lock = '.claimleaf-lock';

const attempt = (action: () => void) => {
  try {
    action();
  } catch {}
};

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
        const file = stagedAt(folder, path);
        makeFolder(dirname(file));
        writeDurably(file, bytes);
        staged.add(path);
      });
    },
    current(path) {
      return isBelow(path) && isFile(at(path)) ? disk.readFileSync(at(path)) : null;
    },
    commit(remove) {
      guard(folder, () => {
        const last = 'manifest.json';
        const place = [...[...staged].filter((p) => p !== last).sort(), ...(staged.has(last) ? [last] : [])];
        const plan: Journal = {place, remove: remove.filter((p) => isBelow(p) && !staged.has(p))};
        writeJournal(folder, plan);
        carryOut(folder, plan);
        staged.clear();
      });
    },
    release() {
      if (released) return;
      released = true;
      // Whatever cannot go now goes when the folder is opened next; why the build ended is what is to be said.
      for (const end of [() => dropStaged(folder), () => giveLock(at(lock))]) attempt(end);
    },
  };
}
