import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {sha256} from '../../src/base/hash.ts';
import {printed, run} from '../../src/checks/pdf/sample.ts';
import {cacheSize} from '../../src/outside/cache-size.ts';
import {openPrintCache} from '../../src/outside/print-cache.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const print = {pdf: new Uint8Array([1, 2, 3]), png: new Uint8Array([4, 5]), document: printed([[run('Zinc – 12 µg')]])};
const key = sha256('one');
const other = sha256('other');
const most = 1_000_000;

test('gives back the PDF, the picture and the measurements', () => {
  const folder = temporaryFolder();
  openPrintCache(folder, true, most).put(key, print);
  const known = openPrintCache(folder, true, most).get(key);
  expect([...(known?.pdf ?? [])]).toEqual([1, 2, 3]);
  expect([...(known?.png ?? [])]).toEqual([4, 5]);
  expect(known?.document).toEqual(print.document);
});

test('a print without a picture is known without one', () => {
  const folder = temporaryFolder();
  openPrintCache(folder, true, most).put(key, {...print, png: null});
  expect(openPrintCache(folder, true, most).get(key)).toMatchObject({png: null, document: print.document});
});

const fileIn = (folder: string, name = key) => join(folder, 'prints', name);

test('knows nothing of another key, or when it is off', () => {
  const folder = temporaryFolder();
  const cache = openPrintCache(folder, true, most);
  cache.put(key, print);
  expect(cache.get(other)).toBeNull();
  expect(openPrintCache(folder, false, most).get(key)).toBeNull();
  copyFileSync(fileIn(folder), fileIn(folder, other));
  expect(cache.get(other)).toBeNull();
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
])('a file that is %s is printed again, and replaced', (_, damage) => {
  const folder = temporaryFolder();
  const cache = openPrintCache(folder, true, most);
  cache.put(key, print);
  writeFileSync(fileIn(folder), damage(readFileSync(fileIn(folder))));
  expect(cache.get(key)).toBeNull();
  cache.put(key, print);
  expect(cache.get(key)?.document).toEqual(print.document);
});

const put: Record<string, (file: string, folder: string) => void> = {
  folder: (file) => mkdirSync(join(file, 'deep'), {recursive: true}),
  pipe: (file) => execFileSync('mkfifo', [file]),
  'link to the same bytes': (file, folder) => {
    openPrintCache(folder, true, most).put(key, print);
    renameSync(file, join(folder, 'moved'));
    symlinkSync(join(folder, 'moved'), file);
  },
  'link to nothing': (file) => symlinkSync('nothing', file),
};

test.each(Object.entries(put))(
  'a %s in the place of a file is not followed, not waited for, and replaced',
  (_, make) => {
    const folder = temporaryFolder();
    const cache = openPrintCache(folder, true, most);
    make(fileIn(folder), folder);
    expect(cache.get(key)).toBeNull();
    cache.put(key, print);
    expect(cache.get(key)?.document).toEqual(print.document);
    expect(lstatSync(fileIn(folder)).isFile()).toBe(true);
  },
);

test('measurements that have their hash and are none are not known', () => {
  const folder = temporaryFolder();
  const cache = openPrintCache(folder, true, most);
  cache.put(key, {...print, document: {} as typeof print.document});
  expect(cache.get(key)).toBeNull();
});

test('is of a size at most: what was used least recently goes, and what is not of the cache stays', () => {
  const folder = temporaryFolder();
  const keys = [1, 2, 3, 4].map((n) => sha256(String(n)));
  const cache = openPrintCache(folder, true, most);
  for (const [n, k] of keys.entries()) {
    cache.put(k, {...print, pdf: new Uint8Array(10_000)});
    utimesSync(fileIn(folder, k), n + 1, n + 1);
  }
  writeFileSync(join(folder, 'prints', 'notes.txt'), 'mine'.repeat(20_000));
  expect(cache.get(keys[0] ?? '')).not.toBeNull();
  const small = openPrintCache(folder, true, 25_000);
  small.close();
  expect(readdirSync(join(folder, 'prints'))).toHaveLength(5);
  small.put(key, print);
  small.close();
  const left = [keys[0] ?? '', keys[3] ?? '', key, 'notes.txt'];
  expect(readdirSync(join(folder, 'prints')).sort()).toEqual(left.sort());
});

test('nobody else reads it, at each opening; where others may write, or a link leads, it is refused', () => {
  const folder = temporaryFolder();
  const prints = join(folder, 'prints');
  openPrintCache(folder, true, most);
  chmodSync(prints, 0o755);
  openPrintCache(folder, true, most);
  expect(statSync(prints).mode & 0o777).toBe(0o700);
  chmodSync(prints, 0o777);
  expect(() => openPrintCache(folder, true, most)).toThrow(/can be written to by others/);
  chmodSync(prints, 0o700);
  chmodSync(folder, 0o770);
  expect(() => openPrintCache(folder, true, most)).toThrow(/can be written to by others/);
  chmodSync(folder, 0o700);
  renameSync(prints, join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), prints);
  expect(() => openPrintCache(folder, true, most)).toThrow(/is a link/);
});

test('its size is a number of bytes with a unit', () => {
  expect(cacheSize({})).toBe(500_000_000);
  expect(['0', '10', '1.5GB', '20 mb'].map((size) => cacheSize({CLAIMLEAF_CACHE_SIZE: size}))).toEqual([
    0, 10, 1.5e9, 2e7,
  ]);
  for (const size of ['much', '-1', '5TB', '1e9', '٣MB'])
    expect(() => cacheSize({CLAIMLEAF_CACHE_SIZE: size}), size).toThrow(/expected a size/);
});
