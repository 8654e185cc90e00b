import {type FoundBrowser, findBrowser} from '../../../src/outside/browser/find-browser.ts';
import {userCacheFolder} from '../../../src/outside/browser/user-cache-folder.ts';

export const a4 = {widthMm: 210, heightMm: 297, timeoutMs: 240_000};

/** The browser that this machine prints with, unpacked into the user's own cache as in daily use. */
export function theBrowser(): Promise<FoundBrowser> {
  const {env, platform} = process;
  return findBrowser({env, platform, cacheFolder: userCacheFolder(env, platform)});
}
