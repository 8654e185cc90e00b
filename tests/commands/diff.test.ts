/** `claimleaf diff` in a repository of its own. */

import {readFileSync, truncateSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {command as diffCommand} from '../../src/commands/diff/command.ts';
import {diff as diffHere} from '../../src/commands/diff/diff.ts';
import type {Diff} from '../../src/model/generated/diff.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {makeRepository} from '../support/make-repository.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {runClaimleaf} from '../support/run-claimleaf.ts';
import {runHere} from '../support/run-here.ts';
import {lastingFolder, temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const article = 'eyes/articles/dry-eyes.md';
const {folder, commit, git} = makeRepository(lastingFolder());
/** Folders are called as they would be if it were started there. */
const run = async (...argv: string[]) => {
  const {exitCode, stdout, stderr} = await runHere(argv, {cwd: folder});
  return {exitCode, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '')};
};
const diff = (...argv: string[]) => run('diff', ...argv, '--quiet');

const content = (change: (text: string) => string) =>
  writeFiles(join(folder, 'content'), {...small, [article]: change(small[article] ?? '')});

/** HEAD~1: wind causes them, and smoke. HEAD: wind may, smoke is gone from dry eyes, work is new. Now: as HEAD. */
beforeAll(async () => {
  content((text) => text.replace('Wind can cause', 'Wind causes'));
  await run('dataset', '--quiet');
  commit({});
  content((text) =>
    text
      .replace('Wind can cause', 'Wind may cause')
      .replace('Smoke can cause dry eyes and eye pain.', 'Smoke can cause eye pain. Screen work can cause dry eyes.'),
  );
  await run('dataset', '--quiet');
  commit({});
});

test('two revisions: what has changed, with the sentences and the sheets', async () => {
  const {exitCode, stdout, stderr} = await diff('HEAD~1', 'HEAD');
  expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
  expect(stdout).toContain('HEAD~1 → HEAD: 1 claim added, 1 claim removed, 1 weakened');
  expect(stdout).toMatch(
    /Removed \(1\)\n {2}c-[0-9a-f]{10} {2}eyes: smoke — causes — dry-eyes\n {4}− Smoke can cause dry eyes\./,
  );
  expect(stdout).toMatch(
    /Weakened \(1\)\n.*certainty: stated → can\n.*\n {6}− dry-eyes:19 “Wind causes dry eyes”.*\n {6}\+ dry-eyes:19 “Wind may cause dry eyes”/,
  );
  expect(stdout).toMatch(/eyes\/dry-eyes {2}Dry eyes {2}version [0-9a-f]{7} → [0-9a-f]{7}, changed claims: \d/);
});

test('a revision and the content, a file and a revision, two files', async () => {
  expect((await diff('HEAD')).stdout).toBe('HEAD → content: nothing has changed.\n');
  writeFiles(folder, {'old.json': git('show', 'HEAD~1:output/dataset.json')});
  const [byFile, byRevision] = await Promise.all([diff('old.json', 'HEAD'), diff('HEAD~1', 'HEAD')]);
  expect(byFile.stdout.replace('old.json', 'HEAD~1')).toBe(byRevision.stdout);
  expect((await diff('old.json', 'old.json')).stdout).toBe('old.json → old.json: nothing has changed.\n');
});

test('--exit-code ends with 1 where something has changed, and only then', async () => {
  const codes = await Promise.all([
    diff('HEAD~1', 'HEAD', '--exit-code'),
    diff('HEAD', 'HEAD', '--exit-code'),
    diff('HEAD~1', 'HEAD'),
  ]);
  expect(codes.map((c) => c.exitCode)).toEqual([1, 0, 0]);
});

test('json fits its schema and is the same every time; markdown has tables', async () => {
  const [json, again, markdown] = await Promise.all([
    diff('HEAD~1', 'HEAD', '--format', 'json'),
    run('diff', 'HEAD~1', 'HEAD', '--json'),
    diff('HEAD~1', 'HEAD', '--format', 'markdown'),
  ]);
  expect(again.stdout).toBe(json.stdout);
  const {ok, result} = JSON.parse(json.stdout) as {ok: boolean; result: Diff};
  expect(ok).toBe(true);
  expect(schemas.errorsOf('diff', result)).toEqual([]);
  expect(result.counts).toMatchObject({added: 1, removed: 1, sheets: 1});
  expect(result.topics[0]?.articles).toMatchObject([{id: 'dry-eyes', state: 'changed', fields: [{field: 'sha256'}]}]);
  expect(markdown.stdout).toContain('| claim | before | now | what has changed |');
  expect(markdown.stdout).toContain('| Smoke can cause dry eyes. | – |');
});

describe('what no claim shows is shown from the content of the revision', () => {
  const sheet = 'eyes/sheets/dry-eyes.yaml';
  const later = '          today:\n            - {relation: see-doctor-for, object: [eye-pain]}\n';
  const now = (path: string) => join(folder, 'content', path);

  /** The diff of the last commit and the content with a file changed; then the file is as it was. */
  async function diffWith(path: string, change: (text: string) => string, ...argv: string[]) {
    const good = readFileSync(now(path), 'utf8');
    expect(change(good)).not.toBe(good);
    writeFiles(join(folder, 'content'), {[path]: change(good)});
    const ended = await diff('HEAD', ...argv);
    writeFiles(join(folder, 'content'), {[path]: good});
    return ended.stdout;
  }

  test('a red flag that is more urgent', async () => {
    const stdout = await diffWith(sheet, (text) => text.replace(/ {10}week:\n.*\n/, later));
    expect(stdout).toContain('HEAD → content: 1 sheet touched.');
    expect(stdout).toMatch(/ {2}eyes\/dry-eyes {2}Dry eyes {2}version [0-9a-f]{7} → [0-9a-f]{7}\n/);
    expect(stdout).toMatch(/\n {4}− [^\n]*soon: eye pain\n/);
    expect(stdout).toMatch(/\n {4}\+ [^\n]*today: eye pain\n/);
  });

  test('the query of a claim that a sheet does not print any more', async () => {
    const stdout = await diffWith(sheet, (text) => text.replace(/ {6}- causes:\n.*\n.*\n/, ''));
    expect(stdout).toMatch(/\n {4}− .*: Dry air.* and wind can cause dry eyes\.\n/);
    const markdown = await diffWith(
      sheet,
      (text) => text.replace(/ {6}- causes:\n.*\n.*\n/, ''),
      '--format',
      'markdown',
    );
    expect(markdown).toContain('### What sheets print');
  });

  test('other numbers of the clinic, printed or not', async () => {
    const change = (text: string) => text.replace("GB: '999'", "GB: '998', FR: '112'").replace('555 002', '555 003');
    const stdout = await diffWith('clinic.yaml', change);
    expect(stdout).toContain('Clinic\n  emergency.FR: – → 112\n  emergency.GB: 999 → 998\n');
    expect(stdout).toContain('  phones.0.number: 01632 555 002 → 01632 555 003\n');
    expect(stdout).toContain('    − Call us soon: 01632 555 002\n    + Call us soon: 01632 555 003\n');
    const markdown = await diffWith('clinic.yaml', change, '--format', 'markdown');
    expect(markdown).toContain('### Clinic (3)');
  });

  test('a sentence in which no claim was found, and a heading', async () => {
    const change = (text: string) => `${text}\n## Last words\n\nDo not rub.\n`;
    const stdout = await diffWith(article, change);
    expect(stdout).toContain(
      '  article dry-eyes, where no claim has changed:\n    + Last words\n    + Last words: Do not rub.\n',
    );
    const markdown = await diffWith(article, change, '--format', 'markdown');
    expect(markdown).toContain('| Last words: Do not rub. |');
    const {result} = JSON.parse(await diffWith(article, change, '--json')) as {result: Diff};
    expect(schemas.errorsOf('diff', result)).toEqual([]);
    expect(result.same).toBe(false);
  });

  test('a phrase of an entity by which nothing is found', async () => {
    const stdout = await diffWith('eyes/vocabulary.yaml', (text) =>
      text.replace('plain: wind}', 'plain: wind, synonyms: [strong gale]}'),
    );
    expect(stdout).toContain('entity wind changed: synonyms: – → strong gale\n');
  });

  test('a revision whose content cannot be read is shown with the present sheets', async () => {
    const good = readFileSync(now(sheet), 'utf8');
    commit({[`content/${sheet}`]: 'id: [\n'});
    writeFiles(join(folder, 'content'), {[sheet]: good});
    const {exitCode, stdout, stderr} = await run('diff', 'HEAD');
    git('reset', '--quiet', '--hard', 'HEAD~1');
    expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: 'HEAD → content: nothing has changed.\n'});
    expect(stderr).toContain("The content of 'HEAD' has errors");
  });
});

describe('what cannot be compared is said, with its exit code', () => {
  test.for([
    [['missing.json', 'HEAD'], "Found no file 'missing.json'"],
    [['HEAD:output/dataset'], "Found 'HEAD:output/dataset', expected a dataset file or a git revision"],
    [['--', '--output=x'], "Found '--output=x', expected a dataset file or a git revision"],
    [[], "Found nothing behind 'diff'"],
    [['a', 'b', 'c'], "Found 'c', expected two words at most after 'diff'"],
    [['HEAD', '--format', 'github'], 'Found --format github, expected one of: pretty, json, markdown'],
  ] as const)('a wrong word: %j', async ([argv, message]) => {
    const ended = new Promise((done) => done(diffHere(askedOf(diffCommand, ...argv), silent)));
    await expect(ended).rejects.toBeInstanceOf(UsageError);
    await expect(ended).rejects.toThrow(message);
  });

  test('a file that is too large is not read', async () => {
    writeFiles(folder, {'huge.json': ''});
    truncateSync(join(folder, 'huge.json'), 32_000_001);
    const huge = join(folder, 'huge.json');
    const ended = await diffHere(askedOf(diffCommand, huge, huge), silent);
    expect(ended.diagnostics).toMatchObject([{code: 'file/too-large'}, {code: 'file/too-large'}]);
  });

  test('a revision that there is not, or that has no dataset', async () => {
    const [none, other] = await Promise.all([diff('HEAD~9'), diff('HEAD', '--file', 'other.json')]);
    expect([none.exitCode, other.exitCode]).toEqual([2, 2]);
    expect(none.stderr).toContain("Found no file and no git revision 'HEAD~9'");
    expect(other.stderr).toContain("Found no 'other.json' in HEAD (");
  });

  test('an older format, a broken file and one that is too deep are diagnostics', async () => {
    const text = readFileSync(join(folder, 'output/dataset.json'), 'utf8');
    writeFiles(folder, {
      'format.json': text.replace('"format": 1', '"format": 0'),
      'broken.json': text.slice(0, 3000),
      'deep.json': '['.repeat(100_000),
    });
    const ended = await Promise.all(['format', 'broken', 'deep'].map((name) => diff(`${name}.json`, 'HEAD')));
    expect(ended.map((e) => e.exitCode)).toEqual([1, 1, 1]);
    expect(ended[0]?.stderr).toContain(
      'format.json  error  Found version 0 of the format, expected version 1.  dataset/format',
    );
    expect(ended[1]?.stderr).toMatch(/broken\.json(:\d+:\d+)? {2}error {2}Found text that is no JSON/);
    expect(ended[2]?.stderr).toContain('deep.json:1:33  error  Found values nested more than 32 deep');
  });

  test('outside of a repository', async ({onTestFinished}) => {
    const elsewhere = temporaryFolder(onTestFinished);
    const {exitCode, stderr} = await runClaimleaf(['diff', 'HEAD'], {
      cwd: elsewhere,
      env: {GIT_CEILING_DIRECTORIES: elsewhere},
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('git finds no repository');
  });
});

test('with a content that has errors two datasets are compared all the same, without sheets', async () => {
  const nowhere = ['--content', join(folder, 'nowhere')];
  const ended = await run('diff', 'HEAD~1', 'HEAD', ...nowhere, '--format', 'json');
  expect(ended.exitCode).toBe(0);
  expect(ended.stderr).toContain("The content of 'nowhere' has errors");
  expect((JSON.parse(ended.stdout) as {result: Diff}).result).toMatchObject({sheets: null, counts: {added: 1}});
  expect((await diff('HEAD', ...nowhere)).exitCode).toBe(1);
});
