import {EnvironmentError} from './environment-error.ts';
import {remedyOf} from './system-remedy.ts';

/** Does something with the files of the output folder; where the machine refuses, it says so as an EnvironmentError. */
export function guard<T>(folder: string, action: () => T, doing: 'read' | 'write' = 'write'): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const {code, message} = error as NodeJS.ErrnoException;
    throw new EnvironmentError(
      doing === 'read' ? 'output-unreadable' : 'output-unwritable',
      `Cannot ${doing === 'read' ? 'read what the last build left in' : 'write to'} '${folder}': ${message}.`,
      (code === 'EEXIST' ? isInTheWay : remedyOf(error)) ??
        'Look at the folder and the disk, then run the command again.',
      {cause: error},
    );
  }
}

const isInTheWay = 'A file stands where a folder should be: move it, or name another folder with --out.';
