/** Papers of a small clinic: printed, released, and found again when the content says something else. */

import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {askedOf, readCommandLine} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {commands} from '../../src/commands/commands.ts';
import {command as explainCommand} from '../../src/commands/explain/command.ts';
import {explain} from '../../src/commands/explain/explain.ts';
import type {ExplainedSheet} from '../../src/commands/explain/explain-sheet.ts';
import {command as recallCommand} from '../../src/commands/recall/command.ts';
import {recall} from '../../src/commands/recall/recall.ts';
import {command as releaseCommand} from '../../src/commands/release/command.ts';
import {nextName, release} from '../../src/commands/release/release.ts';
import type {Manifest} from '../../src/model/generated/manifest.ts';
import type {Recall} from '../../src/model/generated/recall.ts';
import type {Release} from '../../src/model/generated/release.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {readPdf} from '../8-pdf/read-pdf.ts';
import {makeRepository} from '../support/make-repository.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {runHere} from '../support/run-here.ts';
import {lastingFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const article = 'eyes/articles/dry-eyes.md';
const clinic = small['clinic.yaml']?.replace('sizes: [a4]', 'sizes: [a4]\n  print: [standard, large]') ?? '';
// A sheet that prints the scores of the others: the version of its footer is known without printing, too.
const scores = `id: scores\ntitle: What the checks say\ntemplate: handout\nfor: clinician\npages: 1\nsides:\n  - top:\n      - scores: {}\n`;

const {folder, commit} = makeRepository(lastingFolder());
const [content, out] = [join(folder, 'content'), join(folder, 'output')];
const folders = ['--content', content, '--out', out];
const write = (change: (text: string) => string) =>
  writeFiles(content, {
    ...small,
    'clinic.yaml': clinic,
    'eyes/sheets/scores.yaml': scores,
    [article]: change(small[article] ?? ''),
  });
const runBuild = (...more: string[]) =>
  build(askedOf(buildCommand, ...folders, '--jobs', '2', ...more), silent, new AbortController().signal);
const runRelease = (...more: string[]) => release(askedOf(releaseCommand, ...folders, ...more), silent);
const runRecall = async (...more: string[]) => recall(askedOf(recallCommand, ...folders, ...more), silent);
const problems = ({diagnostics}: {diagnostics: {code: string; severity: string; message: string}[]}) =>
  diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.message}`);
const file = (name: string) => join(content, 'releases', name);

beforeAll(async () => {
  write((text) => text);
  expect(problems(await runBuild())).toEqual([]);
});

beforeEach(() => {
  write((text) => text);
  rmSync(join(content, 'releases'), {recursive: true, force: true});
});
afterEach(() => vi.unstubAllEnvs());

describe('release', () => {
  test('records every sheet with its PDFs and claims, under the next name of the year', async () => {
    const {json, diagnostics, summary} = await runRelease('--on', '2026-12-01');
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const {record, ...made} = JSON.parse(readFileSync(file('2026.1.json'), 'utf8')) as Release;
    expect(record).toMatch(/^[0-9a-f]{64}$/);
    expect(made).toEqual(json);
    expect(schemas.errorsOf('release', made)).toEqual([]);
    expect(made.on).toBe('2026-12-01');
    expect(made.sheets.map((s) => [s.sheet, s.editions.length, s.signed, s.reviewBy])).toEqual([
      ['dry-eyes', 2, null, '2027-11-21'],
      ['scores', 2, null, '2027-11-21'],
    ]);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    for (const {sheet, version, editions} of made.sheets)
      for (const edition of editions) {
        expect(manifest.sheets).toContainEqual(expect.objectContaining({sheet, version, file: edition.file}));
        expect(manifest.files).toContainEqual(expect.objectContaining({path: edition.file, sha256: edition.sha256}));
      }
    expect(made.claims.map((c) => c.sentence)).toContain('Wind can cause dry eyes.');
    expect(Object.fromEntries(summary).reviewed).toBe('0 of 2 by a named person');
    await runRelease('--on', '2026-12-02');
    expect(Object.keys(readFiles(join(content, 'releases')))).toEqual(['2026.1.json', '2026.2.json']);
  });

  test('gives the same bytes for the same name and day', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1800000000');
    await runRelease('--name', 'spring');
    const text = readFileSync(file('spring.json'), 'utf8');
    expect(text).toContain('"on": "2027-01-15"');
    rmSync(file('spring.json'));
    await runRelease('--name', 'spring');
    expect(readFileSync(file('spring.json'), 'utf8')).toBe(text);
  });

  test('is never written over', async () => {
    await runRelease('--name', 'spring', '--on', '2026-12-01');
    const before = readFileSync(file('spring.json'), 'utf8');
    expect(problems(await runRelease('--name', 'spring', '--on', '2026-12-02'))).toEqual([
      "release/exists Found a release 'spring' already, expected a new name.",
    ]);
    expect(readFileSync(file('spring.json'), 'utf8')).toBe(before);
  });

  const refused = async () => {
    const found = problems(await runRelease('--on', '2026-12-01'));
    expect(existsSync(join(content, 'releases'))).toBe(false);
    return found.join('\n');
  };

  test('is refused where the content has errors', async () => {
    writeFiles(content, {'eyes/topic.yaml': 'id: eyes\n'});
    expect(await refused()).toContain('yaml/schema');
  });

  test('is refused where the sheets are not those of the content, or nothing is printed', async () => {
    write((text) => text.replace('Wind can cause', 'Wind may cause'));
    expect(await refused()).toContain('release/stale Found a manifest of another dataset');
    write((text) => text);
    writeFiles(content, {
      'eyes/sheets/dry-eyes.yaml': (small['eyes/sheets/dry-eyes.yaml'] ?? '').replace('title: Dry', 'title: Very dry'),
    });
    expect(await refused()).toMatch(
      /release\/stale Found sheets\/eyes\/dry-eyes\.a4\.pdf with the version \w{7}, expected \w{7} as the content gives/,
    );
    const [found] = problems(
      await release(askedOf(releaseCommand, '--content', content, '--out', join(folder, 'none')), silent),
    );
    expect(found).toContain('release/stale Found no manifest');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('is refused where a PDF was changed or taken away, or the manifest was', async () => {
    const pdf = join(out, 'sheets/eyes/dry-eyes.a4.pdf');
    const manifest = join(out, 'manifest.json');
    const [bytes, text] = [readFileSync(pdf), readFileSync(manifest)];
    writeFiles(out, {'sheets/eyes/dry-eyes.a4.pdf': Buffer.concat([bytes, Buffer.from(' ')])});
    expect(await refused()).toContain('Found another file sheets/eyes/dry-eyes.a4.pdf');
    rmSync(pdf);
    expect(await refused()).toContain('Found no file sheets/eyes/dry-eyes.a4.pdf');
    writeFiles(out, {'sheets/eyes/dry-eyes.a4.pdf': bytes, 'manifest.json': '{"files": 1}'});
    expect(await refused()).toContain('release/stale Found a manifest that cannot be read');
    writeFiles(out, {'manifest.json': text});
  });

  test('names the version of a sheet with scores as its footer, the manifest, `explain` and `recall` do', async () => {
    await runRelease('--name', 'spring', '--on', '2026-12-01');
    const {sheets} = JSON.parse(readFileSync(file('spring.json'), 'utf8')) as Release;
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    const {pages} = await readPdf(readFileSync(join(out, 'sheets/eyes/scores.a4.pdf')));
    const explained = (await explain(askedOf(explainCommand, 'eyes/scores', ...folders), silent))
      .json as ExplainedSheet;
    const {json} = await runRecall('--on', '2030-01-01');
    const printed = /Version ([0-9a-f]{7})/.exec(pages[0]?.painted ?? '')?.[1] ?? 'not printed';
    expect([
      ...sheets.filter((s) => s.sheet === 'scores').map((s) => s.version),
      ...manifest.sheets.filter((s) => s.sheet === 'scores').map((s) => s.version),
      ...(json as Recall).sheets.filter((s) => s.sheet === 'scores').flatMap((s) => [s.version, s.current]),
      explained.version,
    ]).toEqual(Array(6).fill(printed));
    const byVersion = (await explain(askedOf(explainCommand, printed, ...folders), silent)).json as ExplainedSheet;
    expect(byVersion.sheet).toBe('eyes/scores');
  });

  test('the next name counts the year alone', () => {
    const names = ['2025.9', '2026.2', '2026.10', '2026.x', 'spring'].map((name) => ({name}));
    expect(nextName(names, '2026-05-06')).toBe('2026.11');
    expect(nextName(names, '2027-01-01')).toBe('2027.1');
  });
});

describe('recall', () => {
  const found = async (...more: string[]) => {
    const {json, exitCode, diagnostics} = await runRecall(...more);
    expect(diagnostics).toEqual([]);
    expect(schemas.errorsOf('recall', json)).toEqual([]);
    const {sheets, today} = json as Recall;
    return {exitCode, today, sheets, reasons: sheets.flatMap((s) => s.reasons.map((r) => `${s.sheet} ${r.kind}`))};
  };
  beforeEach(async () => {
    await runRelease('--name', 'spring', '--on', '2026-12-01');
  });

  test('nothing, and 0, as long as the content says the same', async () => {
    expect(await found()).toMatchObject({exitCode: 0, sheets: [], today: null});
    // Another place of the same quote is no reason, and neither is a new phone number.
    write((text) => text.replace('# Dry eyes\n', '# Dry eyes\n\nSome words.\n'));
    writeFiles(content, {'clinic.yaml': clinic.replace('555 002', '555 003')});
    expect(await found()).toMatchObject({exitCode: 0, sheets: []});
  });

  test('the sheets that carry a withdrawn or a changed claim, and 1', async () => {
    write((text) => text.replace('Wind can cause dry eyes. ', '').replace('Dry air can cause', 'Dry air causes'));
    const {exitCode, reasons, sheets} = await found();
    expect({exitCode, reasons: reasons.sort()}).toEqual({
      exitCode: 1,
      reasons: ['dry-eyes changed', 'dry-eyes withdrawn'],
    });
    expect(sheets[0]?.current).toMatch(/^[0-9a-f]{7}$/);
    expect(sheets[0]?.current).not.toBe(sheets[0]?.version);
    expect(sheets[0]?.files).toEqual(['sheets/eyes/dry-eyes.a4.large.pdf', 'sheets/eyes/dry-eyes.a4.pdf']);
  });

  test('review dates by the day that is given, with --on before SOURCE_DATE_EPOCH', async () => {
    expect((await found('--on', '2027-11-21')).exitCode).toBe(0);
    expect((await found('--on', '2027-11-22')).reasons).toEqual(['dry-eyes expired', 'scores expired']);
    vi.stubEnv('SOURCE_DATE_EPOCH', '1900000000');
    expect(await found()).toMatchObject({exitCode: 1, today: '2030-03-17'});
    expect(await found('--on', '2027-01-01')).toMatchObject({exitCode: 0, today: '2027-01-01'});
  });

  test('one claim, though it is gone; one that never was is a wrong word', async () => {
    const {claims} = JSON.parse(readFileSync(file('spring.json'), 'utf8')) as Release;
    const wind = claims.find((c) => c.subject === 'wind')?.id ?? '';
    expect(await found('--claim', wind)).toMatchObject({exitCode: 0, sheets: [{recall: false}]});
    write((text) => text.replace('Wind can cause dry eyes. ', '').replace('Dry air can cause', 'Dry air causes'));
    expect(await found('--claim', wind)).toMatchObject({exitCode: 1, reasons: ['dry-eyes withdrawn']});
    await expect(runRecall('--claim', 'c-0000000000')).rejects.toThrow(UsageError);
    await expect(runRecall('--claim', wind, '--since', 'HEAD')).rejects.toThrow(UsageError);
  });

  test('a release that cannot be read is an error, and no list that lacks papers', async () => {
    writeFiles(content, {'releases/broken.json': '{'});
    const {diagnostics, text} = await runRecall();
    expect(diagnostics).toMatchObject([{code: 'release/schema', place: {file: 'releases/broken.json'}}]);
    expect(text).toBeUndefined();
  });

  test('as it is started: since a revision, as text, JSON and Markdown, with its exit code', async () => {
    commit({});
    write((text) => text.replace('Wind can cause dry eyes. ', ''));
    const run = (...more: string[]) => runHere(['recall', '--quiet', ...more], {cwd: folder});
    const [text, json, markdown, all] = await Promise.all([
      run('--since', 'HEAD'),
      run('--since', 'HEAD', '--json'),
      run('--since', 'HEAD', '--format', 'markdown'),
      run(),
    ]);
    expect([text, json, markdown, all].map((e) => [e.exitCode, e.stderr])).toEqual(
      [1, 1, 1, 1].map((code) => [code, '']),
    );
    expect(text.stdout).toMatch(
      /^Take back 1 released sheet version\.\n\neyes\/dry-eyes, version \w{7} {2}Dry eyes {2}spring \(2026-12-01\)\n {2}c-\w{10} withdrawn/,
    );
    expect(JSON.parse(json.stdout)).toMatchObject({ok: true, result: {since: 'HEAD', recalled: 1}});
    expect(markdown.stdout).toContain('| `eyes/dry-eyes` Dry eyes |');
  });
});

test.for([
  [['release', '--name', 'A b'], 'Found --name A b'],
  [['release', '--name', '../x'], 'Found --name ../x'],
  [['release', '--on', '2026-02-30'], 'Found --on 2026-02-30, expected a day as YYYY-MM-DD'],
  [['release', '--on', 'today'], 'Found --on today'],
  [['recall', '--claim', 'wind'], 'Found --claim wind, expected the id of a claim'],
  [['recall', 'x'], "Found 'x', expected no more words after 'recall'"],
  [['build', '--since', 'HEAD'], "Found --since, which 'build' does not take"],
] as const)('a wrong word: %j', ([argv, message]) => {
  expect(() => readCommandLine(argv, commands)).toThrow(UsageError);
  expect(() => readCommandLine(argv, commands)).toThrow(message);
});
