import {constants} from 'node:fs';
import {disk} from './file-system.ts';

/** More than any file that is written here. */
const largestOfAll = 512_000_000;

/**
 * The bytes of a file, or null where there is none, or something else in its place: a link is not followed, a pipe not
 * waited for, a folder is none, and what is larger than `largest` bytes was not written here. Throws where the disk refuses.
 */
export function readRegular(file: string, largest = largestOfAll): Buffer | null {
  const found = disk.lstatSync(file, {throwIfNoEntry: false});
  if (!found?.isFile() || found.size > largest) return null;
  const handle = openAsItIs(file);
  if (handle === null) return null;
  try {
    // Something else may stand there by now.
    const {size, isFile} = statOf(handle);
    return isFile && size <= largest ? disk.readFileSync(handle) : null;
  } finally {
    disk.closeSync(handle);
  }
}

/** Windows has no such flags (they count as none here), and no such pipes among its files. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function openAsItIs(file: string): number | null {
  try {
    return disk.openSync(file, flags);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'EISDIR') return null;
    throw error;
  }
}

function statOf(handle: number): {size: number; isFile: boolean} {
  const found = disk.fstatSync(handle);
  return {size: found.size, isFile: found.isFile()};
}
