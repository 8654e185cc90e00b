import {mkdtempSync} from 'node:fs';
import {lstat, readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {isProcessAlive} from './is-process-alive.ts';

const prefix = 'claimleaf-profile-';

/**
 * Makes an empty profile folder with mode 0700 below `parent`, named after this process. At once, so that no signal
 * comes in between before the folder is noted for removal.
 */
export function makeProfile(parent: string): string {
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

/** Removes a profile whose browser has ended; never throws, since what is left over goes at the next start. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 50}).catch(() => {});
}

/** Removes the profiles of this user's processes that were killed before they could do so themselves. */
export async function removeLeftProfiles(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isProcessAlive(Number(pid))) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory() && (!process.getuid || found.uid === process.getuid())) await removeProfile(path);
  }
}
