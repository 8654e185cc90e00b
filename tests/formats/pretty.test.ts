import {expect, test} from 'vitest';
import type {Diagnostic} from '../../src/diagnostics.ts';
import {pretty} from '../../src/formats/pretty.ts';
import {openPaint} from '../../src/outside/terminal.ts';
import {contentError, contentWarning} from '../support/content-problem.ts';
import {reportOf} from './any-report.ts';

const files: Record<string, string[]> = {
  'a/vocabulary.yaml': ['entities:', '  - id: dry', '  - id: wet', '    synonyms: [dry]', ''],
};
const show = (...diagnostics: Diagnostic[]) =>
  pretty(reportOf(diagnostics, {linesOf: (file) => files[file] ?? null}), (_style, text) => text, 80).split('\n');
const at = (line?: number, column?: number, more = {}) => ({
  file: 'a/vocabulary.yaml',
  ...(line === undefined ? {} : {line}),
  ...(column === undefined ? {} : {column}),
  ...more,
});

test('place, severity, message, code, the line with marks, the other place with its line, what to do', () => {
  const clash = {
    ...contentError('vocabulary/clash', at(4, 16, {endColumn: 19}), "Found 'dry' for 'wet'.", 'Take one out.'),
    related: {place: at(2, 9), message: "'dry'"},
  };
  expect(show(clash)).toEqual([
    "a/vocabulary.yaml:4:16  error  Found 'dry' for 'wet'.  vocabulary/clash",
    '    4 |     synonyms: [dry]',
    '      |                ^^^',
    "    a/vocabulary.yaml:2:9  'dry'",
    '        2 |   - id: dry',
    '          |         ^',
    '    → Take one out.',
  ]);
});

test('a place of several lines is marked up to the end of the first', () => {
  const place = at(2, 5, {endLine: 3, endColumn: 2});
  expect(show(contentWarning('yaml/schema', place, 'm', ''))).toEqual([
    'a/vocabulary.yaml:2:5  warning  m  yaml/schema',
    '    2 |   - id: dry',
    '      |     ^^^^^^^',
  ]);
});

test('without a column there are no marks; without a line, or where it is empty or unknown, no excerpt', () => {
  expect(show(contentError('yaml/schema', at(1), 'm', ''))).toEqual([
    'a/vocabulary.yaml:1  error  m  yaml/schema',
    '    1 | entities:',
  ]);
  const bare = [at(), at(5, 1), at(99, 1), {file: 'other.yaml', line: 1, column: 1}];
  for (const place of bare) expect(show(contentError('yaml/schema', place, 'm', ''))).toHaveLength(1);
});

test('what is quoted of the content stays on its line, and neither colours nor turns the text', () => {
  const quoting = contentError(
    'yaml/schema',
    {file: 'a\u001b[2K.md'},
    'Found "x\r\n0 errors\u001b[32m\u202e".',
    'a\u0085b',
  );
  expect(show(quoting)).toEqual([
    'a<U+001B>[2K.md  error  Found "x 0 errors<U+001B>[32m<U+202E>".  yaml/schema',
    '    → a b',
  ]);
  expect(show(contentError('yaml/schema', {file: 'a.md'}, 'Found 👩‍⚕️ and \u200dx.', ''))).toEqual([
    'a.md  error  Found 👩‍⚕️ and <U+200D>x.  yaml/schema',
  ]);
});

test('colours only on a terminal that may have them', () => {
  const paint = (isTTY: boolean, env: NodeJS.ProcessEnv) => openPaint({isTTY} as NodeJS.WriteStream, env)('red', 'x');
  expect(paint(true, {})).toBe('\u001b[31mx\u001b[39m');
  for (const plain of [paint(false, {}), paint(true, {NO_COLOR: '1'}), paint(true, {TERM: 'dumb'})])
    expect(plain).toBe('x');
  const coloured = pretty(
    reportOf([contentError('yaml/schema', {file: 'clinic.yaml', line: 1, column: 1}, 'm', '')]),
    openPaint({isTTY: true} as NodeJS.WriteStream, {}),
    80,
  );
  expect(coloured).toContain('\u001b[31m^\u001b[39m');
});
