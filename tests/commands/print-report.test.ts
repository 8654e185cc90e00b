import {expect, test} from 'vitest';
import {readCommandLine} from '../../src/command-line/read-command-line.ts';
import {commands} from '../../src/commands/commands.ts';
import {printReport} from '../../src/commands/print-report.ts';
import {contentError} from '../support/content-problem.ts';

const error = contentError('yaml/schema', {file: 'clinic.yaml', line: 1, column: 7}, 'Found x.', 'Do y.');
const result = {
  diagnostics: [error],
  summary: [],
  files: [{path: 'clinic.yaml', size: 7, bytes: Buffer.from('name: A')}],
};

/** What goes to each stream. */
function print(argv: string[], {diagnostics = [error], files = result.files, env = {}} = {}) {
  const written = {stdout: '', stderr: ''};
  const stream = (name: 'stdout' | 'stderr') =>
    ({
      write: (text: string) => {
        written[name] += text;
      },
    }) as unknown as NodeJS.WriteStream & {fd: 1 & 2};
  const {asked, command} = readCommandLine(argv, commands);
  printReport(
    {...result, diagnostics, files},
    {...asked, findsProblems: command?.findsProblems === true},
    {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      env,
      cwd: () => '/nowhere/repository',
    },
  );
  return written;
}

const ruleOf = (env: Record<string, string>) =>
  JSON.parse(print(['check', '--format', 'sarif'], {env}).stdout).runs[0].tool.driver.rules[0];

test('for a person with the line: of `check` on stdout, of other commands beside their result', () => {
  const text = 'clinic.yaml:1:7  error  Found x.  yaml/schema\n    1 | name: A\n      |       ^\n    → Do y.\n';
  expect(print(['check'])).toEqual({stdout: text, stderr: ''});
  expect(print(['build'])).toEqual({stdout: '', stderr: text});
  expect(print(['check'], {diagnostics: []})).toEqual({stdout: '', stderr: ''});
});

test('a content folder that is not there is named once', () => {
  const missing = contentError('content/missing', {file: 'my/content'}, 'Found nothing.', '');
  const argv = ['check', '--format', 'github', '--content', 'my/content'];
  expect(print(argv, {diagnostics: [missing], files: []}).stdout).toContain('::error file=my/content,title=');
});

test('rules lead to CLAIMLEAF_RULES_URL where it is an address of the web', () => {
  expect(ruleOf({CLAIMLEAF_RULES_URL: 'https://example.org/rules.md'}).helpUri).toBe(
    'https://example.org/rules.md#yamlschema',
  );
  for (const url of ['', 'rules.md', 'javascript:alert(1)', 'https://', 'https://example.org/a b'])
    expect(ruleOf({CLAIMLEAF_RULES_URL: url})).not.toHaveProperty('helpUri');
});
