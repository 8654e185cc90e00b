import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Diagnostic} from '../../src/diagnostics.ts';
import {github} from '../../src/formats/github.ts';
import {githubSummary} from '../../src/formats/github-summary.ts';
import {contentError, contentWarning} from '../support/content-problem.ts';
import {anyReport, reportOf} from './any-report.ts';

const lines = (...diagnostics: Diagnostic[]) => github(reportOf(diagnostics)).split('\n');
const error = (i: number) => contentError('yaml/schema', {file: 'a.md', line: i}, `m${i}`, '');

/** Lines that the runner takes for commands: see ActionCommand.cs of actions/runner. */
const isCommand = (line: string) => line.trimStart().startsWith('::') || line.includes('##[');

test('the signs of commands are escaped; the path is that from the top of the repository', () => {
  const place = {file: 'a, b:c.yaml', line: 2, column: 10, endColumn: 12};
  expect(lines(contentError('topic/id', place, 'Found 100 %:\r\nx, expected y.', 'Do z.'))).toEqual([
    '::error file=content/a%2C b%3Ac.yaml,line=2,col=10,endColumn=12,title=topic/id::Found 100 %25:%0D%0Ax, expected y. Do z.',
    'claimleaf check: 1 error, 0 warnings',
  ]);
});

test('columns are left out of a place of several lines, which GitHub would refuse', () => {
  const place = {file: 'a', line: 2, column: 10, endLine: 4, endColumn: 1};
  expect(lines(contentWarning('topic/id', place, 'm', ''))[0]).toBe(
    '::warning file=content/a,line=2,endLine=4,title=topic/id::m',
  );
});

test('ten of each level, errors first; the others stand in the log', () => {
  const warnings = [1, 2].map((i) => contentWarning('topic/id', {file: 'b.md'}, `w${i}`, ''));
  const printed = lines(...warnings, ...Array.from({length: 12}, (_, i) => error(i + 1)));
  expect(printed.map((line) => line.replace(/ file.*::/, ' '))).toEqual([
    ...Array.from({length: 10}, (_, i) => `::error m${i + 1}`),
    '::warning w1',
    '::warning w2',
    '::group::2 more problems, for which GitHub has no room beside the lines',
    '- content/a.md:11  error  m11  yaml/schema',
    '- content/a.md:12  error  m12  yaml/schema',
    '::endgroup::',
    'claimleaf check: 12 errors, 2 warnings',
  ]);
});

test('without problems there is the count alone', () => {
  expect(lines()).toEqual(['claimleaf check: 0 errors, 0 warnings']);
});

test('no problem can give the runner a command of its own', () => {
  fc.assert(
    fc.property(anyReport, ({diagnostics}) => {
      const printed = lines(...diagnostics, ...diagnostics.map((d) => ({...d, message: `${d.message}!`})));
      const commands = printed.filter(isCommand);
      for (const command of commands) expect(command).toMatch(/^::(error|warning|notice|group|endgroup)[ :]/);
      expect(commands.filter((c) => /^::(error|warning|notice) /.test(c)).length).toBeLessThanOrEqual(30);
      expect(printed.length).toBeLessThanOrEqual(2 * diagnostics.length + 3);
    }),
  );
});

describe('the job summary', () => {
  test('is a table in Markdown, errors first, in which nothing is mark-up', () => {
    const warning = contentWarning('topic/id', {file: 'a_b.md', line: 3}, 'Found <b>|`x`\n*y* [z](w) & ~v~.', 'Do #1.');
    expect(githubSummary(reportOf([warning, error(1)]))).toBe(
      [
        '## claimleaf check: 1 error, 1 warning',
        '',
        '| severity | place | problem | what to do | rule |',
        '|---|---|---|---|---|',
        '| error | content/a.md:1 | m1 |  | yaml/schema |',
        '| warning | content/a\\_b.md:3 | Found &lt;b&gt;\\|\\`x\\` \\*y\\* \\[z\\]\\(w\\) &amp; \\~v\\~. | Do \\#1. | topic/id |',
        '',
      ].join('\n'),
    );
    expect(githubSummary(reportOf([]))).toBe('## claimleaf check: 0 errors, 0 warnings\n');
  });

  test('stays below what GitHub takes, and says how many are missing', () => {
    const long = Array.from({length: 10_000}, (_, i) => ({...error(i), message: '漢'.repeat(100)}));
    const summary = githubSummary(reportOf(long));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const rows = summary.split('\n').filter((line) => line.startsWith('| error')).length;
    expect(rows).toBeGreaterThan(1000);
    expect(summary).toContain(`${10_000 - rows} more problems: the log of the step has them.`);
  });
});

test('what moves the cursor, in a name or a message, is named', () => {
  const [line] = lines(
    contentError('topic/id', {file: 'a\u001b[31m\u0007.yaml'}, 'Found \u001b]0;x\u0007, expected y.', ''),
  );
  expect(line).toMatch(/^[ -~]*$/);
  expect(line).toContain('a<U+001B>[31m<U+0007>.yaml');
});
