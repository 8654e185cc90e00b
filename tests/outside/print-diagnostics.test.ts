import {expect, test} from 'vitest';
import {contentError, contentWarning, sortDiagnostics} from '../../src/diagnostics.ts';
import {toGithubAnnotations} from '../../src/outside/github-annotations.ts';
import {countDiagnostics, printDiagnostics} from '../../src/outside/print-diagnostics.ts';
import {openTerminal} from '../../src/outside/terminal.ts';

const error = contentError(
  'topic/id',
  {file: 'a, b.yaml', line: 2, column: 10},
  'Found 100 %:\nx, expected y.',
  'Do z.',
);
const clash = {
  ...contentWarning('article/duplicate-id', {file: 'a.md'}, 'Found it twice.', ''),
  related: {place: {file: 'b.md', line: 3}, message: 'the other one'},
};

test('for people: place, severity, message, code, the other place, what to do', () => {
  expect(printDiagnostics([error, clash], (_style, text) => text)).toBe(
    [
      'a, b.yaml:2:10  error  Found 100 %:\nx, expected y.  topic/id',
      '    → Do z.',
      'a.md  warning  Found it twice.  article/duplicate-id',
      '    b.md:3  the other one',
    ].join('\n'),
  );
  expect(countDiagnostics([error, clash, error])).toBe('2 errors, 1 warning');
});

test('for GitHub: its signs are escaped', () => {
  expect(toGithubAnnotations([error, clash], 'content')).toBe(
    [
      '::error file=content/a%2C b.yaml,line=2,col=10,title=topic/id::Found 100 %25:%0Ax, expected y. Do z.',
      '::warning file=content/a.md,title=article/duplicate-id::Found it twice. ',
    ].join('\n'),
  );
});

test('in the order of file, line as a number, column; each once', () => {
  const at = (file: string, line?: number) => contentError('topic/id', line ? {file, line} : {file}, 'm', 'h');
  const sorted = sortDiagnostics([at('b', 1), at('a', 10), at('a', 9), at('a'), at('a', 9)]);
  expect(sorted.map(({place}) => `${place.file} ${place.line ?? ''}`)).toEqual(['a ', 'a 9', 'a 10', 'b 1']);
});

test('colours only on a terminal that may have them', () => {
  const paint = (isTTY: boolean, env: NodeJS.ProcessEnv) =>
    openTerminal({quiet: false, env, stream: {isTTY} as NodeJS.WriteStream}).paint('red', 'x');
  expect(paint(true, {})).toContain('\u001b[');
  expect([paint(true, {NO_COLOR: '1'}), paint(true, {TERM: 'dumb'}), paint(false, {})]).toEqual(['x', 'x', 'x']);
});
