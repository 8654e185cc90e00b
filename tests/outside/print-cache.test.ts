import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {printed, run} from '../../src/checks/pdf/sample.ts';
import {openPrintCache} from '../../src/outside/print-cache.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const print = {pdf: new Uint8Array([1, 2, 3]), png: new Uint8Array([4, 5]), document: printed([[run('Zinc – 12 µg')]])};
const key = 'ab12';

test('gives back the PDF, the picture and the measurements', async () => {
  const folder = temporaryFolder();
  (await openPrintCache(folder, true)).put(key, print);
  const known = (await openPrintCache(folder, true)).get(key);
  expect([...(known?.pdf ?? [])]).toEqual([1, 2, 3]);
  expect([...(known?.png ?? [])]).toEqual([4, 5]);
  expect(known?.document).toEqual(print.document);
});

const fileIn = (folder: string) => {
  const [file = ''] = readdirSync(join(folder, 'prints', 'ab'));
  return join(folder, 'prints', 'ab', file);
};

test('knows nothing of another key, or when it is off', async () => {
  const folder = temporaryFolder();
  const cache = await openPrintCache(folder, true);
  cache.put(key, print);
  expect(cache.get('cd34')).toBeNull();
  expect((await openPrintCache(folder, false)).get(key)).toBeNull();
  copyFileSync(fileIn(folder), join(folder, 'prints', 'ab', 'ab99'));
  expect(cache.get('ab99')).toBeNull();
});

const flip = (at: number) => (bytes: Buffer) => {
  const changed = Buffer.from(bytes);
  changed[at < 0 ? bytes.length + at : at]! ^= 1;
  return changed;
};

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['torn', (bytes) => bytes.subarray(0, -9)],
  ['torn in its head', (bytes) => bytes.subarray(0, 20)],
  ['empty', () => Buffer.alloc(0)],
  ['{}', () => Buffer.from('{}')],
  ['null', () => Buffer.from('null')],
  ['noise', () => Buffer.alloc(5000, 'noise')],
  ['zeros', () => Buffer.alloc(5000)],
  ['longer', (bytes) => Buffer.concat([bytes, Buffer.from(' ')])],
  ['changed in its hash', flip(0)],
  ['changed in its head', flip(33)],
  ['changed in its PDF', flip(40)],
  ['changed in its picture', flip(44)],
  ['changed in its measurements', flip(-20)],
  ['of an older form, without a hash', (bytes) => bytes.subarray(32)],
])('a file that is %s is printed again, and replaced', async (_, damage) => {
  const folder = temporaryFolder();
  const cache = await openPrintCache(folder, true);
  cache.put(key, print);
  writeFileSync(fileIn(folder), damage(readFileSync(fileIn(folder))));
  expect(cache.get(key)).toBeNull();
  cache.put(key, print);
  expect(cache.get(key)?.document).toEqual(print.document);
});

test('a folder in the place of a file is a slower build', async () => {
  const folder = temporaryFolder();
  const cache = await openPrintCache(folder, true);
  mkdirSync(join(folder, 'prints', 'ab', key), {recursive: true});
  expect(cache.get(key)).toBeNull();
  cache.put(key, print);
  expect(cache.get(key)).toBeNull();
});

test('remembers a browser, and takes what is no browser for none', async () => {
  const folder = temporaryFolder();
  const cache = await openPrintCache(folder, true);
  const executable = join(folder, 'browser');
  writeFileSync(executable, '');
  expect(cache.browserVersion(executable)).toBeNull();
  const browser = {version: 'Browser/1', sandbox: true};
  cache.rememberBrowser(executable, browser);
  expect(cache.browserVersion(executable)).toEqual(browser);
  const [file = ''] = readdirSync(join(folder, 'prints')).filter((name) => name.startsWith('browser-'));
  for (const text of [
    ...['{}', 'null', '[]', '5', '"x"', '', '{"version":', '\0\0', '{"version":5,"sandbox":true}'],
    ...['{"version":"","sandbox":true}', '{"version":"Browser/1"}', '{"version":"Browser/1","sandbox":"yes"}'],
  ]) {
    writeFileSync(join(folder, 'prints', file), text);
    expect(cache.browserVersion(executable), text).toBeNull();
  }
  cache.rememberBrowser(executable, browser);
  expect(cache.browserVersion(executable)).toEqual(browser);
});
