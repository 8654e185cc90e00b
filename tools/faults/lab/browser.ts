import puppeteer, {type Browser} from 'puppeteer';
import {type FoundBrowser, findBrowser} from '../../../src/outside/browser/find-browser.ts';
import {userCacheFolder} from '../../../src/outside/browser/user-cache-folder.ts';

/** The browser that the program prints with. */
export function theBrowser(): Promise<FoundBrowser> {
  const {env, platform} = process;
  return findBrowser({env, platform, cacheFolder: userCacheFolder(env, platform)});
}

/** The same browser without any of the program's defences. */
export async function bareBrowser(): Promise<Browser> {
  const {executablePath, env} = await theBrowser();
  return puppeteer.launch({
    ...{executablePath, headless: 'shell', pipe: true, args: ['--no-sandbox']},
    env: {...process.env, ...env},
  });
}
