import type {Stats} from 'node:fs';
import {join} from 'node:path';
import {EnvironmentError} from '../environment-error.ts';
import {disk} from '../file-system.ts';
import {remedyOf} from '../system-remedy.ts';

/**
 * Makes the folder, with mode 0700, when it is not there, and makes sure that nobody but the current user can put
 * files into it: programs are started from it. Throws EnvironmentError when that does not hold.
 */
export function privateFolder(folder: string): void {
  try {
    disk.mkdirSync(folder, {recursive: true, mode: 0o700});
  } catch (cause) {
    const message = `The cache folder ${folder} cannot be made: ${(cause as Error).message}.`;
    throw new EnvironmentError('cache-not-writable', message, remedyOf(cause) ?? hint, {cause});
  }
  checkPrivate(folder, disk.lstatSync(folder));
}

/**
 * A folder in the cache, which nobody else reads either: its mode is made 0700 at each opening. The cache folder itself
 * is checked too, since who can write there can put another folder in the place of this one.
 */
export function privateFolderIn(cacheFolder: string, name: string): string {
  privateFolder(cacheFolder);
  const folder = join(cacheFolder, name);
  privateFolder(folder);
  if (process.getuid !== undefined && (disk.lstatSync(folder).mode & 0o077) !== 0) disk.chmodSync(folder, 0o700);
  return folder;
}

/**
 * The same of a folder that is there already, for those who read: nothing is made and no right changed. Throws
 * EnvironmentError where it is not the user's alone, and what the system says where it is not there.
 */
export function openedFolderIn(cacheFolder: string, name: string): string {
  const folder = join(cacheFolder, name);
  for (const each of [cacheFolder, folder]) checkPrivate(each, disk.lstatSync(each));
  return folder;
}

const hint = 'Set CLAIMLEAF_CACHE to a folder of your own that only you can write to, or correct this one.';

/** Throws EnvironmentError where a folder, as it was found, is not the user's own alone. */
export function checkPrivate(folder: string, found: Stats): void {
  // Windows has no owner and mode in this sense; there the folder inherits the rights of the user's own folder.
  if (process.getuid === undefined) return;
  if (!found.isDirectory()) {
    throw new EnvironmentError('cache-unsafe', `The cache folder ${folder} is a link or a file, not a folder.`, hint);
  }
  if (found.uid !== process.getuid()) {
    const whose = `belongs to user ${found.uid}, not to user ${process.getuid()} who runs this`;
    throw new EnvironmentError('cache-unsafe', `The cache folder ${folder} ${whose}.`, hint);
  }
  if ((found.mode & 0o022) !== 0) {
    const mode = (found.mode & 0o777).toString(8);
    const message = `The cache folder ${folder} can be written to by others (mode ${mode}, expected 700).`;
    throw new EnvironmentError('cache-unsafe', message, `Run: chmod 700 '${folder}'. ${hint}`);
  }
}
