import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {command as checkCommand} from '../../src/commands/check/command.ts';
import {command as exportCommand} from '../../src/commands/export/command.ts';
import {exportDataset} from '../../src/commands/export/export.ts';
import type {JsonLd} from '../../src/export/json-ld.ts';
import type {Manifest} from '../../src/model/generated/manifest.ts';
import {writeBroken} from '../support/broken-case.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = fileURLToPath(new URL('../fixtures/small/', import.meta.url));

const run = (content: string, out: string, ...more: string[]) =>
  exportDataset(askedOf(exportCommand, '--content', content, '--out', out, ...more), silent);
const errorsOf = ({diagnostics}: {diagnostics: {severity: string; message: string}[]}) =>
  diagnostics.filter((d) => d.severity === 'error').map((d) => d.message);

test('writes the files that a build writes, which the manifest lists; with --only they stay whole', async () => {
  const content = writeFiles(temporaryFolder(), readFiles(small));
  const sheet = readFiles(content)['eyes/sheets/dry-eyes.yaml'] ?? '';
  writeFiles(content, {'eyes/sheets/more.yaml': sheet.replace('id: dry-eyes', 'id: more').replace('Dry eyes', 'More')});
  const [built, exported] = [temporaryFolder(), temporaryFolder()];
  const print = async (...more: string[]) => {
    const argv = ['--content', content, '--out', built, '--jobs', '2', ...more];
    expect(errorsOf(await build(askedOf(buildCommand, ...argv), silent, new AbortController().signal))).toEqual([]);
    return Object.fromEntries(Object.entries(readFiles(built)).filter(([path]) => path.startsWith('exports/')));
  };
  expect(errorsOf(await run(content, exported))).toEqual([]);
  const files = readFiles(exported);
  expect(Object.keys(files)).toContain('exports/datapackage.json');
  expect(Object.keys(files)).toContain('exports/dataset.jsonld');
  expect(await print()).toEqual(files);
  expect(await print('--only', 'eyes/more')).toEqual(files);

  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Manifest;
  const listed = manifest.files.filter(({path}) => path.startsWith('exports/'));
  expect(listed.map(({path}) => path)).toEqual(Object.keys(files));
  for (const {path, sha256} of listed)
    expect(sha256).toBe(
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex'),
    );
});

test('one format alone', async () => {
  const [ld, tables] = [temporaryFolder(), temporaryFolder()];
  await run(small, ld, '--format', 'jsonld');
  await run(small, tables, '--format', 'datapackage');
  expect(Object.keys(readFiles(ld))).toEqual(['exports/dataset.jsonld']);
  expect(Object.keys(readFiles(tables))).not.toContain('exports/dataset.jsonld');
  expect(Object.keys(readFiles(tables))).toContain('exports/claims.csv');
});

test('one topic alone goes beside the whole, and holds nothing of the others', async () => {
  const eyes = readFiles(small);
  const other = Object.entries(eyes).map(([path, text]) => [
    path.replace('eyes/', 'ears/'),
    text.replace(/^id: eyes$/m, 'id: ears'),
  ]);
  const content = writeFiles(temporaryFolder(), {...eyes, ...Object.fromEntries(other)});
  const out = writeFiles(temporaryFolder(), {
    'exports/claims.csv': 'whole',
    'dataset.json': '{"generator": "claimleaf"}',
  });
  const result = await run(content, out, '--topic', 'ears');
  expect(errorsOf(result)).toEqual([]);
  const files = readFiles(out);
  expect(files['exports/claims.csv']).toBe('whole');
  expect(files['exports/ears/claims.csv']).toContain(',ears,');
  for (const [path, text] of Object.entries(files))
    expect([path, /[/:]eyes[/"]|,eyes,/.test(text)]).toEqual([path, false]);
  expect(result.json).toMatchObject({files: expect.arrayContaining(['exports/ears/datapackage.json'])});
});

test('the sign-off of a sheet is its review, by the name that stands there', async () => {
  const content = writeFiles(temporaryFolder(), readFiles(small));
  const path = 'eyes/sheets/dry-eyes.yaml';
  const signOff = 'sign-off: {who: As Given, role: nurse, on: 2025-03-04, items: []}\n';
  writeFiles(content, {[path]: signOff + (readFiles(content)[path] ?? '')});
  const out = temporaryFolder();
  expect(errorsOf(await run(content, out, '--format', 'jsonld'))).toEqual([]);
  const {'@graph': graph} = JSON.parse(readFiles(out)['exports/dataset.jsonld'] ?? '') as JsonLd;
  expect(graph.find((node) => node['@id'] === 'data:sheet/eyes/dry-eyes')).toMatchObject({
    creativeWorkStatus: 'reviewed',
    lastReviewed: '2025-03-04',
    reviewedBy: [{'@type': 'Person', name: 'As Given, nurse'}],
  });
  expect(graph.find((node) => node['@id'] === 'data:topic/eyes')).toMatchObject({creativeWorkStatus: 'unreviewed'});
});

test('a topic that is not there, or content with errors: nothing is written', async () => {
  const out = writeFiles(temporaryFolder(), {'exports/claims.csv': 'old'});
  expect(errorsOf(await run(small, out, '--topic', 'nose'))).toEqual([
    expect.stringMatching(/^Found no topic 'nose' in .*, expected one of: eyes\.$/),
  ]);
  const broken = join(writeBroken('everything-at-once', temporaryFolder()), 'content');
  expect(errorsOf(await run(broken, out)).length).toBeGreaterThan(0);
  expect(readFiles(out)).toEqual({'exports/claims.csv': 'old'});
});

test('a format of another command is wrong usage, and theirs are as they were', () => {
  expect(() => askedOf(exportCommand, '--format', 'pretty')).toThrow(UsageError);
  expect(() => askedOf(checkCommand, '--format', 'jsonld')).toThrow(UsageError);
  expect(askedOf(exportCommand, '--format', 'jsonld', '--json')).toMatchObject({format: 'jsonld', report: 'json'});
});
