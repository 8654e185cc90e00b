/** The small content printed as a draft, and once as what was accepted, read back. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {command as explainCommand} from '../../src/commands/explain/command.ts';
import {explain} from '../../src/commands/explain/explain.ts';
import type {ExplainedSheet} from '../../src/commands/explain/explain-sheet.ts';
import {command as exportCommand} from '../../src/commands/export/command.ts';
import {exportDataset} from '../../src/commands/export/export.ts';
import {command as releaseCommand} from '../../src/commands/release/command.ts';
import {release} from '../../src/commands/release/release.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import type {Manifest} from '../../src/model/generated/manifest.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {spoken} from '../8-pdf/read-structure.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {lastingFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';
import {elementProblems} from './proofs/elements.ts';
import {type Opened, openForProof} from './proofs/opened.ts';
import {clippingProblems, marginProblems, overlapProblems} from './proofs/places.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const mark = 'Draft: not accepted by anyone';
// Two sides are two pages, so that there is a page behind the first.
const long = `id: long
title: Two pages
template: handout
for: clinician
pages: 2
sides:
  - top: [{evidence: {}}]
  - top: [{evidence: {heading: The causes, relations: [causes]}}]
`;
const edited = small['clinic.yaml']?.replace('[a4]', '[a4, letter]\n  print: [standard, large]') ?? '';
// Nobody has accepted anything: only a draft prints.
const unaccepted = small['eyes/topic.yaml']?.replace(/acceptConstructs:[\s\S]*$/, '') ?? '';

const folder = lastingFolder();
const [content, out, other] = ['content', 'output', 'accepted'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const files = {...small, 'clinic.yaml': edited, 'eyes/sheets/long.yaml': long};
const errors = ({diagnostics}: Awaited<ReturnType<typeof build>>) =>
  diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code);
const runBuild = (...argv: string[]) =>
  build(askedOf(buildCommand, '--content', content, ...argv), silent, new AbortController().signal);
const read = <T>(of: string, file: string) => JSON.parse(readFileSync(join(of, file), 'utf8')) as T;

let manifest: Manifest;
let before: Manifest;
beforeAll(async () => {
  writeFiles(content, files);
  expect(errors(await runBuild('--out', other))).toEqual([]);
  writeFiles(content, {'eyes/topic.yaml': unaccepted});
  expect(errors(await runBuild('--draft', '--out', out))).toEqual([]);
  manifest = read<Manifest>(out, 'manifest.json');
  before = read<Manifest>(other, 'manifest.json');
});

test('without --draft, what nobody has accepted is not printed', async () => {
  expect(errors(await runBuild('--out', join(folder, 'nothing')))).toEqual(['sheet/nothing-accepted']);
  expect(existsSync(join(folder, 'nothing/sheets'))).toBe(false);
});

describe.each(
  ['dry-eyes', 'long'].flatMap((id) => ['a4', 'letter', 'a4.large', 'letter.large'].map((e) => `${id}.${e}`)),
)('%s', (name) => {
  let pdf: Opened;
  beforeAll(async () => {
    pdf = await openForProof(readFileSync(join(out, `sheets/eyes/${name}.pdf`)));
  });

  test('has the mark at the head of every page, outside of the text, whole and dark, as an artefact', () => {
    const {pages} = pdf.read;
    expect(pages.length).toBeGreaterThanOrEqual(name.startsWith('long') ? 2 : 1);
    for (const {runs, heightPt} of pages) {
      const marks = runs.filter((run) => run.mark === null && run.text === mark);
      expect(marks).toHaveLength(1);
      const text = runs.filter((run) => run.mark !== null && run.text.trim() !== '');
      expect(marks[0]?.bottom).toBeGreaterThan(Math.max(...text.map((run) => run.top)));
      expect(marks[0]?.bottom).toBeGreaterThan(heightPt * 0.9);
      expect(marks[0]?.size).toBeCloseTo(name.endsWith('large') ? 18 : 12, 1);
    }
    const large = name.endsWith('large');
    const margins = {top: large ? 13 : 11, right: 15.2, bottom: large ? 14 : 11, left: 15.2};
    expect([
      ...marginProblems(pdf, margins),
      ...clippingProblems(pdf),
      ...overlapProblems(pdf),
      ...elementProblems(pdf),
    ]).toEqual([]);
  });

  test('says it once to who listens, in its title and in its keywords', () => {
    expect(spoken(pdf.structure).split(mark).length - 1).toBe(1);
    expect(pdf.read.info.Title).toContain(mark);
    expect(pdf.read.info.Keywords).toBe(mark);
    expect(pdf.read.xmp).toContain(`<pdf:Keywords>${mark}</pdf:Keywords>`);
  });
});

test('manifest, dataset and index page say that it is a draft, and those of what was accepted do not', () => {
  expect(manifest.draft).toBe(true);
  expect(schemas.errorsOf('manifest', manifest)).toEqual([]);
  expect(read<Dataset>(out, 'dataset.json').draft).toBe(true);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('These sheets are a draft');
  expect(before.draft).toBeUndefined();
  expect(readFileSync(join(other, 'index.html'), 'utf8')).not.toContain('draft</p>');
  expect(readFileSync(join(other, 'index.html'), 'utf8')).not.toContain('These sheets are a draft');
});

test('no sheet has the version of what was accepted', () => {
  const versions = new Set(before.sheets.map(({version}) => version));
  expect(manifest.sheets.filter(({version}) => versions.has(version))).toEqual([]);
});

test('it may take more pages than the sheet will, and nothing else may', async () => {
  writeFiles(content, {'eyes/sheets/long.yaml': long.replace('pages: 2', 'pages: 1')});
  const {diagnostics} = await runBuild('--draft', '--out', join(folder, 'longer'), '--only', 'eyes/long');
  writeFiles(content, {'eyes/topic.yaml': small['eyes/topic.yaml'] ?? ''});
  expect(errors(await runBuild('--out', join(folder, 'longer'), '--only', 'eyes/long'))).toContain('sheet/too-long');
  writeFiles(content, {...files, 'eyes/topic.yaml': unaccepted});
  expect(diagnostics.filter((d) => d.code === 'sheet/too-long').map((d) => d.severity)).toContain('warning');
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});

test('it cannot be released, also where all of it was accepted since', async () => {
  writeFiles(content, files);
  const {diagnostics} = await release(askedOf(releaseCommand, '--content', content, '--out', out), silent);
  writeFiles(content, {'eyes/topic.yaml': unaccepted});
  expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(['release/draft']);
  expect(existsSync(join(content, 'releases'))).toBe(false);
});

test('explain finds a paper of it by its version, and calls it a draft', async () => {
  const version = manifest.sheets.find(({sheet}) => sheet === 'dry-eyes')?.version ?? '';
  const found = await explain(askedOf(explainCommand, version, '--draft', '--content', content), silent);
  expect((found.json as ExplainedSheet).draft).toBe(true);
  expect(found.text).toContain(`eyes/dry-eyes, version ${version}, a draft`);
});

test('its exports say that it is one', async () => {
  const to = join(folder, 'exported');
  await exportDataset(askedOf(exportCommand, '--draft', '--content', content, '--out', to), silent);
  const [dataset] = read<{'@graph': {description: string; creativeWorkStatus?: string}[]}>(
    to,
    'exports/dataset.jsonld',
  )['@graph'];
  expect(dataset).toMatchObject({creativeWorkStatus: 'draft', description: expect.stringMatching(/^A draft: /)});
  expect(read<{title: string}>(to, 'exports/datapackage.json').title).toMatch(/^Draft: /);
  expect(readFileSync(join(to, 'exports/dataset.jsonld'), 'utf8')).toBe(
    readFileSync(join(out, 'exports/dataset.jsonld'), 'utf8'),
  );
});
