import {EnvironmentError} from './environment-error.ts';
import {disk} from './file-system.ts';
import {writeWhole} from './write-whole.ts';

/** The bytes of a file, or null where there is none. Throws EnvironmentError where it cannot be read. */
export function readIfThere(path: string): Buffer | null {
  try {
    return disk.readFileSync(path);
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new EnvironmentError(
      'file-unreadable',
      `Cannot read '${path}': ${message}.`,
      'Give this user the right to read it.',
      {
        cause: error,
      },
    );
  }
}

/**
 * Puts a new text in the place of a file, whole or not at all: it is written beside the file, made to last, and renamed.
 * Where the file is not `before` any more (null: not there), nothing is written and the answer is false. A link stays a
 * link, and rights stay. Throws EnvironmentError where the disk refuses.
 */
export function replaceFile(path: string, before: Uint8Array | null, after: string): boolean {
  if (before !== null && !disk.statSync(path, {throwIfNoEntry: false})) return false;
  const target = before === null ? path : disk.realpathSync(path);
  try {
    const mode = before === null ? undefined : disk.statSync(target).mode;
    return writeWhole(target, after, mode, (beside) => {
      const now = readIfThere(path);
      const isSame = before === null ? now === null : now?.equals(before) === true;
      if (isSame) disk.renameSync(beside, target);
      return isSame;
    });
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(
      'file-unwritable',
      `Cannot write '${path}': ${(error as Error).message}.`,
      'Look at the rights of the folder and the room on the disk; the file is as it was.',
      {cause: error},
    );
  }
}
