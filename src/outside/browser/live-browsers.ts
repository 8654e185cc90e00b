import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';

/** A started browser: its process, which leads a group of its own, and the profile folder that goes with it. */
export interface LiveBrowser {
  pid: number;
  profile: string;
}

const live = new Set<LiveBrowser>();

/** Notes a started browser, so that it goes when this process goes; call the result once it has ended. */
export function noteLive(browser: LiveBrowser): () => void {
  if (live.size === 0) process.on('exit', closeAllSync);
  live.add(browser);
  return () => {
    live.delete(browser);
    if (live.size === 0) process.off('exit', closeAllSync);
  };
}

/** Whether a profile is that of a browser of this process; another process of the same number may have left one. */
export const isLive = (profile: string): boolean => [...live].some((browser) => browser.profile === profile);

/**
 * Kills every browser this process started and removes their profiles, without waiting for anything: for signal
 * handlers, which then end the process. Printers opened before are of no use afterwards.
 */
export function closeAllSync(): void {
  for (const {pid} of live) killTree(pid);
  for (const {profile} of live) {
    try {
      rmSync(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 50});
    } catch {
      // The next start removes what is left.
    }
  }
}

/** Ends a browser with all its processes at once, also when it hangs or is stopped. */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}
