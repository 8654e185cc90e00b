import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {findBrowser} from '../../../src/outside/browser/find-browser.ts';
import {userCacheFolder} from '../../../src/outside/browser/user-cache-folder.ts';
import {temporaryFolder} from './helpers.ts';

const cacheFolder = userCacheFolder(process.env, process.platform);

test('CLAIMLEAF_BROWSER comes first, then PUPPETEER_EXECUTABLE_PATH', async () => {
  const own = await program('my-chromium');
  const other = await program('chrome-headless-shell');
  const env = {CLAIMLEAF_BROWSER: own, PUPPETEER_EXECUTABLE_PATH: other};
  expect(await findBrowser({env, platform: 'linux', cacheFolder})).toEqual({
    executablePath: own,
    source: 'CLAIMLEAF_BROWSER',
    env: {},
    kind: 'chrome',
  });
  const second = await findBrowser({env: {...env, CLAIMLEAF_BROWSER: ''}, platform: 'linux', cacheFolder});
  expect(second).toMatchObject({
    executablePath: other,
    source: 'PUPPETEER_EXECUTABLE_PATH',
    kind: 'headless-shell',
  });
});

test.each([
  ['CLAIMLEAF_BROWSER', '/no/such/browser', 'there is no such file'],
  ['PUPPETEER_EXECUTABLE_PATH', import.meta.dirname, 'that is not a file'],
  ['CLAIMLEAF_BROWSER', import.meta.filename, 'that file is not executable'],
])('%s=%s is refused: %s', async (variable, path, problem) => {
  await expect(findBrowser({env: {[variable]: path}, platform: 'linux', cacheFolder})).rejects.toMatchObject({
    name: 'EnvironmentError',
    code: 'browser-variable-wrong',
    message: expect.stringContaining(`${variable} is set to '${path}', but ${problem}`),
    hint: expect.stringContaining(variable),
  });
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('on Linux the bundled browser is used', async () => {
  const PATH = join(await program('chromium'), '..');
  const found = await findBrowser({env: {PATH}, platform: 'linux', cacheFolder});
  expect(found).toMatchObject({source: 'bundled', kind: 'headless-shell'});
  expect(found.executablePath.startsWith(cacheFolder)).toBe(true);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  "where a shared library is missing, the browser's process gets the package's own",
  async () => {
    // An empty file in the place of the library is to the loader as good as none.
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'libnss3.so'), '');
    const found = await findBrowser({env: {LD_LIBRARY_PATH: folder}, platform: 'linux', cacheFolder});
    const [first, ...others] = found.env.LD_LIBRARY_PATH?.split(':') ?? [];
    expect(found.source).toBe('bundled');
    expect(first?.startsWith(cacheFolder)).toBe(true);
    expect(others).toEqual([folder]);
  },
);

// Found on a system without a bundled browser; this one has no browser of Puppeteer's either.
test.runIf(process.platform === 'linux')('elsewhere an installed browser is used, headless shells first', async () => {
  const [chrome, shell] = [await program('google-chrome'), await program('chromium-headless-shell')];
  const PATH = [chrome, shell].map((path) => join(path, '..')).join(':');
  const found = await findBrowser({env: {PATH}, platform: 'freebsd', cacheFolder});
  expect(found).toEqual({executablePath: shell, source: 'installed', env: {}, kind: 'headless-shell'});
  const onlyChrome = await findBrowser({env: {PATH: join(chrome, '..')}, platform: 'darwin', cacheFolder});
  expect(onlyChrome).toMatchObject({executablePath: chrome, source: 'installed', kind: 'chrome'});
});

test.runIf(process.platform === 'linux')('without any browser, all that was tried is told', async () => {
  await expect(findBrowser({env: {PATH: '/nowhere'}, platform: 'freebsd', cacheFolder})).rejects.toMatchObject({
    code: 'browser-not-found',
    message: expect.stringMatching(/bundled browser.*puppeteer's chrome-headless-shell.*on the PATH: chromium-/s),
    hint: expect.stringContaining('CLAIMLEAF_BROWSER'),
  });
});

test.each([
  ['linux', {HOME: '/home/ada'}, '/home/ada/.cache/claimleaf'],
  ['linux', {HOME: '/home/ada', XDG_CACHE_HOME: '/var/ada'}, '/var/ada/claimleaf'],
  ['linux', {HOME: '/home/ada', XDG_CACHE_HOME: 'relative'}, '/home/ada/.cache/claimleaf'],
  ['darwin', {HOME: '/Users/ada'}, '/Users/ada/Library/Caches/claimleaf'],
  ['win32', {LOCALAPPDATA: '/Users/ada/AppData/Local'}, '/Users/ada/AppData/Local/claimleaf'],
  ['linux', {HOME: '/home/ada', CLAIMLEAF_CACHE: '/mnt/cache'}, '/mnt/cache'],
  ['linux', {}, join(homedir(), '.cache', 'claimleaf')],
] as const)('the cache folder on %s with %j is %s', (platform, env, folder) => {
  expect(userCacheFolder(env, platform)).toBe(folder);
});

/** An executable file of that name in a folder of its own. */
async function program(name: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'bin');
  await mkdir(folder);
  const path = join(folder, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}
