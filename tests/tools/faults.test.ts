import {existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib';
import {describe, expect, test} from 'vitest';
import {without} from '../../tools/faults/bite.ts';
import {withDefenceTable} from '../../tools/faults/defence-table.ts';
import {defences} from '../../tools/faults/defences.ts';
import {failsToday, whyItFails} from '../../tools/faults/fails-today.ts';
import {judgeGrowth} from '../../tools/faults/families/memory.ts';
import {families} from '../../tools/faults/families.ts';
import {activeIn} from '../../tools/faults/lab/active-in-pdf.ts';
import {judgeEnded} from '../../tools/faults/lab/judge-ended.ts';
import {openSink} from '../../tools/faults/lab/sink.ts';
import {difference, snapshot} from '../../tools/faults/lab/whole-output.ts';
import {failsAnew, report, rowsOf} from '../../tools/faults/report.ts';
import {randomFrom} from '../../tools/mutate/random.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const familyOf = (name: string) => families.find((family) => family.name === name) ?? expect.fail(`no family ${name}`);

describe('a sample of what holds', () => {
  // What is large takes long, and is for `npm run faults`; what fails today is listed in tools/faults/fails-today.ts.
  const isLarge = /deep or long|long sentences|50 MB|500 times/;
  const chosen = (family: string, seed: number, count: number) =>
    familyOf(family)
      .trials(randomFrom(seed), count * 2)
      .filter((trial) => !isLarge.test(trial.name) && whyItFails(family, trial) === null)
      .slice(0, count);

  test.each(
    [...chosen('inputs', 7, 24), ...chosen('paths', 7, 8)].map((trial) => [trial.row, trial.name, trial] as const),
  )('%s: %s', async (_row, _name, trial) => {
    expect(await trial.run({folder: temporaryFolder()})).toBeNull();
  });
});

describe('every family', () => {
  test.each(families.map((family) => [family.name, family] as const))(
    '%s has trials by seed and count',
    (_, family) => {
      const trials = (seed: number, count: number) =>
        family.trials(randomFrom(seed), count).map(({row, name}) => `${row}: ${name}`);
      expect(trials(1, 20)).toEqual(trials(1, 20));
      expect(trials(1, 20).length).toBeLessThanOrEqual(20);
      expect(trials(1, family.full)).toHaveLength(family.full);
      expect(new Set(trials(1, family.full)).size).toBeGreaterThan(family.full / 2);
    },
  );
});

describe('what the lab would find', () => {
  const ended = {exitCode: 1, stdout: '', stderr: 'a.md:1:1 error'};
  test.each([
    ['a stack trace', {...ended, stderr: 'a.md Error: x\n    at run (/x/run.ts:3:4)'}],
    ['a fault of its own', {...ended, stderr: 'a.md: This is a fault of the program.'}],
    ['a raw control character', {...ended, stderr: 'a.md \u001b[31m'}],
    ['a hidden character', {...ended, stderr: 'a.md \u202e'}],
    ['another exit code', {...ended, exitCode: 3}],
    ['a file that is not named', {...ended, stderr: 'b.md'}],
    ['the canary', {...ended, stderr: 'a.md CANARY7Q'}],
  ])('%s', (_, end) => {
    expect(judgeEnded(ended, {names: ['a.md'], canary: 'CANARY7Q'})).toBeNull();
    expect(judgeEnded(end, {names: ['a.md'], canary: 'CANARY7Q'})).not.toBeNull();
  });

  test('a connection', async () => {
    const sink = await openSink();
    const socket = connect(sink.port, '127.0.0.1', () => socket.end('GET /way HTTP/1.1\r\n\r\n'));
    while (sink.seen().paths.length === 0) await setTimeout(10);
    sink.close();
    expect(sink.seen()).toEqual({connections: 1, datagrams: 0, paths: ['way']});
  });

  test.each([
    ['/JavaScript', {Type: 'Action', S: 'JavaScript', JS: PDFString.of('1')}],
    ['/Launch', {Type: 'Action', S: 'Launch'}],
    ['javascript:', {Type: 'Action', S: 'URI', URI: PDFString.of('javascript:1')}],
    ['file:', {Type: 'Action', S: 'URI', URI: PDFString.of('file:///x')}],
    ['/EF', {Type: 'Filespec', EF: {}}],
    ['/OpenAction', {OpenAction: {S: 'GoTo'}}],
  ])('%s in a PDF', async (found, entries) => {
    const document = await PDFDocument.create();
    document.addPage();
    document.context.register(
      document.context.obj({Type: 'Action', S: 'URI', URI: PDFString.of('https://a.example/')}),
    );
    expect(await activeIn(await document.save({useObjectStreams: false}))).toEqual([]);
    document.catalog.set(PDFName.of('X'), document.context.obj(entries));
    expect((await activeIn(await document.save({useObjectStreams: false}))).join()).toContain(found);
  });

  test('a file that differs, is missing or left over', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {'a.txt': '1', 'b/c.txt': '2', 'd.txt': '3'});
    const was = snapshot(folder);
    writeFileSync(join(folder, 'a.txt'), '2');
    rmSync(join(folder, 'd.txt'));
    mkdirSync(join(folder, 'e'));
    writeFileSync(join(folder, 'e', 'f.txt'), '');
    expect(difference(was, was)).toBeNull();
    symlinkSync('..', join(folder, 'up'));
    expect(difference(snapshot(folder), was)).toBe(
      'a.txt differs, e/f.txt is left over, up is left over, d.txt is missing',
    );
  });
});

test('the report has a line for each row, and what tries a failure again', () => {
  const family = familyOf('paths');
  const results = [
    {index: 0, row: 'a', name: 'x', why: null},
    {index: 1, row: 'a', name: 'y', why: 'It hung.'},
  ];
  const runs = [{family, count: 2, seconds: 1, results, skipped: null}];
  expect(rowsOf(runs)).toEqual([{family: 'paths', row: 'a', tried: 2, held: 1, failed: 1}]);
  const text = report(runs, {seed: 4, part: 0.1, kept: '/kept'});
  expect(text).toContain('npm run faults -- --only paths --seed 4 --part 0.1 --trial 1');
  expect(text).toContain('2 tried, 1 held, 1 failed; seed 4');
});

test.each<[string, number, number, RegExp | null]>([
  ['a process that warms up', 0, 0, null],
  ['what is kept of each article', 2000, 0, /^2\.00 MB of heap/],
  ['what the allocator keeps', 0, 1_000_000, /resident memory went from 520 MB to 699 MB/],
])('growth of memory: %s', (_, ofArticle, ofBuild, found) => {
  const points = Array.from({length: 200}, (_build, i) => ({
    articles: i * 25,
    kept: 3e8 + 1e7 * Math.min(i, 20) + ofArticle * i * 25,
    resident: 5e8 + 1e6 * Math.min(i, 20) + ofBuild * Math.max(0, i - 20),
  }));
  const growth = judgeGrowth(points);
  if (found === null) expect(growth).toBeNull();
  else expect(growth).toMatch(found);
});

test('of what is known to fail, a trial is excused, and no other of its row or family', () => {
  const family = familyOf('paths');
  const known = [{family: 'paths', row: 'a', trial: /^y$/, why: 'It is so.'}];
  const failed = (row: string, name: string) => [
    {family, count: 1, seconds: 1, results: [{index: 0, row, name, why: 'It hung.'}], skipped: null},
  ];
  expect(failsAnew(failed('a', 'y'), known)).toBe(false);
  expect(failsAnew(failed('a', 'yes'), known)).toBe(true);
  expect(failsAnew(failed('ab', 'y'), known)).toBe(true);
  expect(failsAnew([{...failed('a', 'y')[0]!, family: familyOf('kills')}], known)).toBe(true);
});

test('what is listed as failing names a family that there is', () => {
  expect(failsToday.map(({family}) => familyOf(family).name)).toEqual(failsToday.map(({family}) => family));
});

describe('the defences', () => {
  test.each(defences.map((defence) => [defence.name, defence] as const))(
    '%s: its line and its test are there',
    (_, defence) => {
      expect(without(defence, read(defence.file))).not.toBe(read(defence.file));
      expect(existsSync(join(project, defence.test)), defence.test).toBe(true);
    },
  );

  test('docs/security.md has each of them; `npm run fix` makes the table again', () => {
    expect(withDefenceTable(read('docs/security.md'), defences)).toBe(read('docs/security.md'));
    expect(new Set(defences.map(({name}) => name)).size).toBe(defences.length);
  });
});

test.each(['docs/security.md', 'docs/faults.md', 'SECURITY.md'])('every file that %s links to is there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(project, page, '..', to)))).toEqual([]);
});

test('docs/faults.md begins with what says how it is made', () => {
  expect(read('docs/faults.md').startsWith(read('tools/faults/introduction.md').trimEnd())).toBe(true);
});
