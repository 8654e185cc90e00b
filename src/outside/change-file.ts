import {basename, dirname, join} from 'node:path';
import {EnvironmentError} from './environment-error.ts';
import {disk} from './file-system.ts';
import {giveLock, tryLock} from './output-lock.ts';
import {readIfThere, replaceFile} from './replace-file.ts';

/** How long another process may take to write, in milliseconds. */
const longestWait = 30_000;
const pause = 20;

/**
 * Changes a file that several people may write to: one after the other, by a lock beside it that is gone afterwards, and on
 * top of what stands there then. What a process that was killed has left, a lock or a half-written text, goes. `change` gives the new text of the
 * bytes (null: no file yet), or null where nothing is to be written. Throws EnvironmentError where the disk refuses.
 */
export async function changeFile(path: string, change: (bytes: Uint8Array | null) => string | null): Promise<void> {
  const lock = join(dirname(path), `.claimleaf-${basename(path)}.lock`);
  for (let waited = 0; !isOurs(lock, path); waited += pause) {
    if (waited >= longestWait)
      throw new EnvironmentError(
        'file-locked',
        `Another process has been writing to '${path}' for ${longestWait / 1000} seconds.`,
        `Wait for it to end. If none runs, delete '${lock}'.`,
      );
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  try {
    dropHalfWritten(path);
    // Somebody who takes no lock, such as an editor, may write in between: then it is done on top of that.
    for (;;) {
      const before = readIfThere(path);
      const after = change(before);
      if (after === null || replaceFile(path, before, after)) return;
    }
  } finally {
    giveLock(lock);
  }
}

function isOurs(lock: string, path: string): boolean {
  try {
    return tryLock(lock) === null;
  } catch (error) {
    throw new EnvironmentError(
      'file-unwritable',
      `Cannot write '${path}': ${(error as Error).message}.`,
      'Look at the rights of the folder and the room on the disk; the file is as it was.',
      {cause: error},
    );
  }
}

/** Takes away what a process that was killed has left beside the file: nobody else writes it now. */
function dropHalfWritten(path: string): void {
  const [start, end] = [`.${basename(path)}.`, '.new'];
  for (const name of disk.readdirSync(dirname(path)))
    if (name.startsWith(start) && name.endsWith(end)) disk.rmSync(join(dirname(path), name), {force: true});
}
