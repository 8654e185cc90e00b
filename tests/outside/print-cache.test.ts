import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
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

test('knows nothing of a broken file, of another key, or when it is off', async () => {
  const folder = temporaryFolder();
  const cache = await openPrintCache(folder, true);
  cache.put(key, print);
  expect(cache.get('cd34')).toBeNull();
  expect((await openPrintCache(folder, false)).get(key)).toBeNull();
  const [file = ''] = readdirSync(join(folder, 'prints', 'ab'));
  const path = join(folder, 'prints', 'ab', file);
  writeFileSync(path, readFileSync(path).subarray(0, -9));
  expect(cache.get(key)).toBeNull();
});
