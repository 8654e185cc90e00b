import {dirname, join} from 'node:path';
import {isThere} from './file-system.ts';
import {guard} from './output-guard.ts';
import {
  carryOut,
  dropStaged,
  isAsMade,
  isBelow,
  type Journal,
  type MadeFile,
  makeFolder,
  repair,
  stagedAt,
  writeJournal,
} from './output-journal.ts';
import {giveLock, takeLock} from './output-lock.ts';
import {checkWay, isWayClear} from './output-way.ts';
import {readRegular} from './read-regular.ts';
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
  /** Whether a crashed build had left a journal that cannot be read, so that the files may be of two builds. */
  lostJournal: boolean;
  /**
   * Writes a file (path below the folder, forward slashes) beside the output. Throws EnvironmentError where its way leads
   * through a link, or something else than a file stands there.
   */
  stage(path: string, bytes: Uint8Array | string): void;
  /** The bytes of the last finished build's file, or null where there is none, or it is not a file of this folder. */
  current(path: string): Buffer | null;
  /**
   * Puts everything staged into place and takes away what of `before`, the files of the last build, was not staged again;
   * `manifest.json` goes last. After a crash at any moment the next `openOutput` finishes or undoes it, so that the folder
   * holds one build, whole. The answer are the paths of `before` that stay, since somebody has changed what is there.
   */
  commit(before: readonly MadeFile[]): string[];
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
  let isSound: boolean;
  try {
    isSound = guard(folder, () => repair(folder));
  } catch (error) {
    giveLock(at(lock));
    throw error;
  }
  const staged = new Set<string>();
  let released = false;
  return {
    lostJournal: !isSound,
    stage(path, bytes) {
      if (!isBelow(path)) throw new Error(`'${path}' is not a path below the output folder`);
      guard(folder, () => {
        checkWay(folder, path);
        const file = stagedAt(folder, path);
        makeFolder(dirname(file));
        writeDurably(file, bytes);
        staged.add(path);
      });
    },
    current(path) {
      if (!isBelow(path)) return null;
      return guard(folder, () => (isWayClear(folder, path) ? readRegular(at(path)) : null), 'read');
    },
    commit(before) {
      return guard(folder, () => {
        const last = 'manifest.json';
        const place = [...[...staged].filter((p) => p !== last).sort(), ...(staged.has(last) ? [last] : [])];
        const gone = before.filter(({path}) => isBelow(path) && !staged.has(path) && isThere(at(path)));
        const plan: Journal = {place, remove: gone.filter((made) => isAsMade(folder, made))};
        writeJournal(folder, plan);
        carryOut(folder, plan);
        staged.clear();
        return gone.filter((made) => !plan.remove.includes(made)).map(({path}) => path);
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
