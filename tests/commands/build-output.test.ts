/** What a build finds in its output folder that a crash, a mistake or somebody else has put there. */

import {appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, expect, test} from 'vitest';
import {sha256} from '../../src/base/hash.ts';
import type {Manifest} from '../../src/model/generated/manifest.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {readFiles} from '../support/read-files.ts';
import {runHere} from '../support/run-here.ts';
import {lastingFolder} from '../support/temporary-folder.ts';

const content = fileURLToPath(new URL('../fixtures/small/', import.meta.url));
const top = lastingFolder();
const out = join(top, 'output');
const manifest = join(out, 'manifest.json');
const build = () => runHere(['build', '--content', content, '--out', out]);
const manifestOf = () => JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;

beforeAll(async () => {
  expect(await build()).toMatchObject({exitCode: 0});
});

test.for([
  '',
  'null',
  '{}',
  '{"files": 1}',
  'no JSON',
  '{"generator": "claimleaf 0.1.0", "files": [null, 3, {"path": 4}], "sheets": {}}',
])('a manifest that is %j is said and written anew', async (text) => {
  const before = readFiles(out);
  writeFileSync(manifest, text);
  const {exitCode, stdout, stderr} = await build();
  expect(exitCode, stderr).toBe(0);
  expect(stdout + stderr).toContain('output/not-as-left');
  expect(readFiles(out)).toEqual(before);
});

test('a manifest deletes nothing but what was made: what it names beside that stays, in the folder and outside', async () => {
  mkdirSync(join(out, '.git'));
  writeFileSync(join(out, '.git', 'config'), 'mine');
  writeFileSync(join(top, 'secret'), 'mine');
  writeFileSync(join(out, 'sheets', 'old.pdf'), 'made');
  writeFileSync(join(out, 'sheets', 'changed.pdf'), 'made, and written into');
  const {files, ...rest} = manifestOf();
  const [mine, made] = ['mine', 'made'].map((text) => ({bytes: 4, sha256: sha256(text)}));
  const named = [
    ...['../secret', join(top, 'secret'), 'sheets/../../secret', '.git/config'].map((path) => ({path, ...mine})),
    ...['sheets/old.pdf', 'sheets/changed.pdf'].map((path) => ({path, ...made})),
  ];
  writeFileSync(manifest, JSON.stringify({...rest, files: [...files, ...named]}, null, 2));
  const {exitCode, stdout, stderr} = await build();
  expect(exitCode, stderr).toBe(0);
  expect(readFileSync(join(top, 'secret'), 'utf8')).toBe('mine');
  expect(readFileSync(join(out, '.git', 'config'), 'utf8')).toBe('mine');
  expect(existsSync(join(out, 'sheets', 'changed.pdf'))).toBe(true);
  expect(existsSync(join(out, 'sheets', 'old.pdf'))).toBe(false);
  for (const path of ['.git/config', 'sheets/changed.pdf']) expect(stdout + stderr).toContain(join(out, path));
  expect(stdout + stderr).not.toContain('old.pdf');
});

test('a sheet that somebody has written into is no sheet of the next manifest, where it is not printed again', async () => {
  const [sheet] = manifestOf().sheets;
  const two = join(top, 'content');
  for (const [path, text] of Object.entries(readFiles(content))) {
    mkdirSync(join(two, path, '..'), {recursive: true});
    writeFileSync(join(two, path), text);
  }
  const other = readFiles(content)['eyes/sheets/dry-eyes.yaml']?.replace('id: dry-eyes', 'id: more') ?? '';
  writeFileSync(join(two, 'eyes', 'sheets', 'more.yaml'), other.replace('title: Dry eyes', 'title: More'));
  const only = (name: string) => runHere(['build', '--content', two, '--out', out, '--only', `eyes/${name}`]);
  expect(await only('more')).toMatchObject({exitCode: 0});
  expect(manifestOf().sheets.map((s) => s.sheet)).toEqual(['dry-eyes', 'more']);
  appendFileSync(join(out, sheet?.file ?? ''), ' ');
  const {exitCode, stdout, stderr} = await only('more');
  expect(exitCode).toBe(0);
  expect(stdout + stderr).toContain(sheet?.file);
  expect(manifestOf().sheets.map((s) => s.sheet)).toEqual(['more']);
  expect(schemas.errorsOf('manifest', manifestOf())).toEqual([]);
});

test('a folder of sheets that is a link is refused, and nothing is written through it', async () => {
  mkdirSync(join(top, 'elsewhere'));
  writeFileSync(join(top, 'elsewhere', 'a.pdf'), 'mine');
  rmSync(join(out, 'sheets'), {recursive: true});
  symlinkSync(join(top, 'elsewhere'), join(out, 'sheets'));
  const {exitCode, stderr} = await build();
  expect(exitCode).toBe(3);
  expect(stderr).toContain(`Found '${join(out, 'sheets')}' to be a link`);
  expect(readFiles(join(top, 'elsewhere'))).toEqual({'a.pdf': 'mine'});
});
