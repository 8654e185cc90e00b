import {appendFileSync, chmodSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {sha256} from '../../src/base/hash.ts';
import {printed, run} from '../../src/checks/pdf/sample.ts';
import {privateFolderIn} from '../../src/outside/browser/private-folder.ts';
import {keptFilesIn} from '../../src/outside/kept-files.ts';
import {openPrintCache} from '../../src/outside/print-cache.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {openTreeCache} from '../../src/outside/tree-cache.ts';
import {openYamlCache} from '../../src/outside/yaml-cache.ts';
import {runHere} from '../support/run-here.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const keys = ['one', 'two', 'three'].map(sha256);
const others = ['', 'prints/', 'readings/', 'builds/', 'trees/', 'yaml/'].map((below) => `${below}notes.txt`);
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('CLAIMLEAF_CACHE', folder);
  const prints = openPrintCache(folder, true, 1e6);
  const document = printed([[run('Zinc')]]);
  for (const key of keys) prints.put(key, {pdf: new Uint8Array(3), png: new Uint8Array(2), document});
  const trees = openTreeCache(() => folder, true);
  trees.set('a', [['NOUN', 'NN', 'root', -1, 3, 3]]);
  trees.save();
  const yaml = openYamlCache(folder, () => 'made');
  yaml.readYaml(schemas, 'vocabulary', 'v.yaml', 'entities: [{id: wind, kind: factor, label: wind, plain: wind}]\n');
  yaml.save();
  for (const [kind, key] of [
    ['readings', keys[0]],
    ['readings', keys[1]],
    ['builds', keys[0]],
  ] as const)
    keptFilesIn(privateFolderIn(folder, kind)).put(key ?? '', Buffer.from(kind));
  const browser = join(folder, 'chromium-153.0.0-x64');
  mkdirSync(browser);
  writeFileSync(join(browser, 'chromium'), 'program');
  const files = {chromium: {sha256: sha256('program'), size: 7}};
  writeFileSync(join(browser, 'manifest.json'), JSON.stringify({sources: {}, files}));
  for (const name of others) writeFileSync(join(folder, name), 'mine');
});
afterEach(() => vi.unstubAllEnvs());

const json = async (...words: string[]) => {
  const {exitCode, stdout} = await runHere(['cache', ...words, '--json']);
  return {exitCode, ...(JSON.parse(stdout) as {result?: object})};
};

test('says where it is, how large, and what is in it', async () => {
  vi.stubEnv('CLAIMLEAF_CACHE_SIZE', '2MB');
  const {exitCode, stdout} = await runHere(['cache']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(folder);
  expect(stdout).toMatch(
    /^browsers +1, .*\nprints +3, .* of at most 2\.0 MB\nreadings +2, .*\nbuilds +1, .*\ntrees +1 kB\nyaml +1 kB/m,
  );
});

test('a folder that is not there is empty', async () => {
  vi.stubEnv('CLAIMLEAF_CACHE', join(folder, 'none'));
  expect((await runHere(['cache', '--verify'])).stdout).toMatch(
    /^prints +0, .*\nreadings +0, .*\nbuilds +0, .*\ntrees +0 kB\nyaml +0 kB\ndamaged +0 files$/m,
  );
});

test('--verify finds what is damaged, though size and times may be as they were, and removes that alone', async () => {
  expect(await json('--verify')).toMatchObject({exitCode: 0});
  appendFileSync(join(folder, 'prints', keys[1] ?? ''), 'x');
  appendFileSync(join(folder, 'readings', keys[0] ?? ''), 'x');
  appendFileSync(join(folder, 'builds', keys[0] ?? ''), 'x');
  for (const file of ['trees/trees.json', 'yaml/values.json']) appendFileSync(join(folder, file), 'x');
  writeFileSync(join(folder, 'chromium-153.0.0-x64', 'chromium'), 'prograM');
  const {exitCode, stdout} = await runHere(['cache', '--verify']);
  expect(exitCode).toBe(1);
  for (const path of [
    ...[`prints/${keys[1]}`, `readings/${keys[0]}`, `builds/${keys[0]}`],
    ...['trees/trees.json', 'yaml/values.json', 'chromium-153.0.0-x64'],
  ]) {
    expect(stdout).toContain(join(folder, path));
    expect(existsSync(join(folder, path))).toBe(false);
  }
  for (const path of [`prints/${keys[0]}`, `readings/${keys[1]}`])
    expect(existsSync(join(folder, path)), path).toBe(true);
  expect(await json('--verify')).toMatchObject({exitCode: 0});
});

test('--clear leaves what Claimleaf did not put there', async () => {
  expect((await runHere(['cache', '--clear'])).exitCode).toBe(0);
  const {stdout} = await runHere(['cache']);
  expect(stdout).toMatch(/^browsers +0, .*\nprints +0, .*\nreadings +0, .*\nbuilds +0, .*\ntrees +0 kB\nyaml +0 kB/m);
  for (const name of others) expect(existsSync(join(folder, name)), name).toBe(true);
});

test.for(['prints', 'readings', 'builds', 'trees', 'yaml'])('%s that others may write to are refused', async (kind) => {
  chmodSync(join(folder, kind), 0o777);
  const {exitCode, stderr} = await runHere(['cache', '--clear']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('can be written to by others');
  expect(existsSync(join(folder, 'prints', keys[0] ?? ''))).toBe(true);
});

test('what killed processes have left goes, and what the living use stays', async () => {
  const dead = 4_194_303; // above what systems give
  const gone = [
    `prints/.${keys[0]}.${dead}.new`,
    `readings/.${keys[0]}.${dead}.new`,
    `builds/.${keys[0]}.${dead}.new`,
    `yaml/.values.json.${dead}.new`,
    `trees/.trees.json.${dead}.new`,
    `chromium-153.0.0-x64.tmp-${dead}-1`,
  ];
  const kept = [`prints/.${keys[0]}.${process.ppid}.new`, `chromium-153.0.0-x64.tmp-${process.ppid}-1`];
  for (const name of [...gone, ...kept]) writeFileSync(join(folder, name), '');
  await runHere(['cache']);
  for (const name of gone) expect(existsSync(join(folder, name)), name).toBe(false);
  for (const name of kept) expect(existsSync(join(folder, name)), name).toBe(true);
});
