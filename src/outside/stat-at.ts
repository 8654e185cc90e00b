import {type Stats, statSync} from 'node:fs';

/** What stands at a path, all links followed; undefined where nothing does, or nothing can, as the name is too long. */
export function statAt(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false});
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (['ENAMETOOLONG', 'ELOOP', 'ENOTDIR', 'EACCES'].includes(code)) return undefined;
    throw error;
  }
}
