/** Contents that git does not keep well: too large, with other line ends, with links; made from tests/fixtures/small. */
import {mkdirSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {command as datasetCommand} from '../../src/commands/dataset/command.ts';
import {dataset} from '../../src/commands/dataset/dataset.ts';
import {readFiles} from '../support/read-files.ts';
import {runCheck, silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const article = 'eyes/articles/dry-eyes.md';

async function claimsOf(content: string): Promise<{quote: string; start: number; end: number; line: number}[]> {
  const out = temporaryFolder();
  await dataset(askedOf(datasetCommand, '--content', content, '--out', out), silent);
  const lines = readFiles(out)['claims.jsonl']?.trimEnd().split('\n') ?? [];
  return lines.map((line) => JSON.parse(line));
}

test('Windows line ends and byte order marks work: the same claims, at the offsets of the file', async () => {
  const windows = Object.fromEntries(
    Object.entries(small).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
  );
  const content = writeFiles(temporaryFolder(), windows);
  expect((await runCheck(content)).text).toBe('0 errors, 0 warnings.\nexit 0\n');
  const claims = await claimsOf(content);
  const expected = await claimsOf(writeFiles(temporaryFolder(), small));
  expect(expected.length).toBeGreaterThan(5);
  expect(claims.map(({start, end, ...rest}) => rest)).toEqual(expected.map(({start, end, ...rest}) => rest));
  for (const {quote, start, end} of claims) expect(windows[article]?.slice(start, end)).toBe(quote);
});

test('an article over 1 MB is named with its size; the others are read', async () => {
  const content = writeFiles(temporaryFolder(), {
    ...small,
    'eyes/articles/large.md': `${small[article]}${'Dry air can cause dry eyes.\n\n'.repeat(40_000)}`,
  });
  expect((await runCheck(content)).text).toMatch(
    /^eyes\/articles\/large\.md {2}error {2}Found a file of \d+ bytes, expected at most 1000000\. {2}file\/too-large\n.*\n\n1 error, 0 warnings\.\nexit 1\n$/,
  );
});

test('front matter over 64 KB is named with its length', async () => {
  const large = (small[article] ?? '').replace('title: Dry eyes', `title: Dry eyes # ${'x'.repeat(66_000)}`);
  const {'eyes/sheets/dry-eyes.yaml': _, ...rest} = small;
  const content = writeFiles(temporaryFolder(), {...rest, [article]: large});
  expect((await runCheck(content)).text).toMatch(
    /^eyes\/articles\/dry-eyes\.md:1:1 {2}error {2}Found front matter of 66\d+ characters, expected .* {2}article\/no-front-matter\n +1 \| ---\n +\| \^\n.*\n\n1 error, 0 warnings\.\nexit 1\n$/,
  );
});

test('an empty folder', async () => {
  const folder = temporaryFolder();
  expect((await runCheck(folder)).diagnostics.map((d) => `${d.place.file} ${d.code}`)).toEqual([
    '. content/empty',
    'clinic.yaml content/missing',
  ]);
});

test('a link that leads out of the folder hides no other problem, and nothing behind it is read', async () => {
  const outside = writeFiles(temporaryFolder(), {'secret.md': (small[article] ?? '').replaceAll('dry-eyes', 'canary')});
  const {'clinic.yaml': clinic, ...rest} = small;
  const content = writeFiles(temporaryFolder(), {...rest, 'eyes/articles/a.md': 'no front matter'});
  symlinkSync(join(outside, 'secret.md'), join(content, 'eyes/articles/b.md'));
  symlinkSync(join(outside, 'secret.md'), join(content, 'eyes/decisions.yaml'));
  rmSync(join(content, 'eyes/vocabulary.yaml'));
  symlinkSync('../nowhere', join(content, 'eyes/vocabulary.yaml'));
  const {diagnostics, text} = await runCheck(content);
  expect(clinic).toBeDefined();
  expect(diagnostics.map((d) => `${d.place.file} ${d.code}`)).toEqual([
    'clinic.yaml content/missing',
    'eyes/articles/a.md article/no-front-matter',
    'eyes/articles/b.md file/outside',
    'eyes/decisions.yaml file/outside',
    'eyes/vocabulary.yaml content/missing',
  ]);
  expect(text).not.toContain('canary');
});

test('the problems come in the same order, in whatever order the files were made', async () => {
  const broken = {
    ...small,
    'clinic.yaml': 'name: a\n',
    [article]: 'none',
    'eyes/topic.yaml': 'id: b\n',
    'a/topic.yaml': '',
  };
  const forwards = writeFiles(temporaryFolder(), broken);
  const backwards = writeFiles(temporaryFolder(), Object.fromEntries(Object.entries(broken).reverse()));
  mkdirSync(join(backwards, 'empty'));
  const {diagnostics, text} = await runCheck(forwards);
  expect(text).toBe((await runCheck(backwards)).text);
  const places = diagnostics.map((d) => d.place.file);
  expect(places).toEqual([...places].sort());
});
