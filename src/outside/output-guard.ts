import {EnvironmentError} from './environment-error.ts';

/** Does something with the files of the output folder; where the machine refuses, it says so as an EnvironmentError. */
export function guard<T>(folder: string, action: () => T): T {
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
