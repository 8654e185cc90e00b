import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {isProcessAlive} from './browser/is-process-alive.ts';
import {removeLeftProfiles} from './browser/profiles.ts';
import {removeUnpackedHalf} from './browser/remove-unpacked-half.ts';
import {cacheFolders} from './cache-folders.ts';

/**
 * Removes what processes of this user that were killed have left: profiles and browsers, half-written files of the caches,
 * half-unpacked browsers. What a living process uses stays. Never fails: what cannot go now goes the next time.
 */
export async function removeLeftovers(cacheFolder: string, temporary: string): Promise<void> {
  const caches = Object.values(cacheFolders).map((name) => removeHalfWritten(join(cacheFolder, name)));
  await Promise.allSettled([removeLeftProfiles(temporary), removeUnpackedHalf(cacheFolder), ...caches]);
}

/** As writeWhole names them: '.trees.json.4711.new'. */
async function removeHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^\..+\.(\d+)\.new$/.exec(name)?.[1];
    if (pid !== undefined && !isProcessAlive(Number(pid))) await rm(join(folder, name), {force: true});
  }
}
