import {mkdtempSync} from 'node:fs';
import {lstat, readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {isProcessAlive} from './is-process-alive.ts';
import {isLive, killTree} from './live-browsers.ts';

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

/**
 * Removes the profiles of this user's processes that were killed before they could do so themselves, and ends the browsers
 * that still use them: one that is stopped or hangs does not notice that nobody speaks to it any more.
 */
export async function removeLeftProfiles(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    const isOwn = Number(pid) === process.pid;
    if (pid === undefined || (isOwn ? isLive(join(parent, name)) : isProcessAlive(Number(pid)))) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isDirectory() || (process.getuid && found.uid !== process.getuid())) continue;
    for (const browser of await usersOf(path)) killTree(browser);
    await removeProfile(path);
  }
}

/** The browsers that were started with a profile, as Linux's /proc has them. */
async function usersOf(profile: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, i) => lines[i]?.split('\0').includes(`--user-data-dir=${profile}`)).map(Number);
}
