import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../../src/command-line/read-command-line.ts';
import {command} from '../../../src/commands/import/command.ts';
import {importFiles} from '../../../src/commands/import/import.ts';
import {openProcessPool} from '../../../src/outside/work/process-pool.ts';
import {workHere} from '../../../src/outside/work/work-here.ts';
import type {Workers} from '../../../src/outside/work/workers.ts';
import {readFiles} from '../../support/read-files.ts';
import {silent} from '../../support/run-check.ts';
import {temporaryFolder} from '../../support/temporary-folder.ts';
import {writeFiles} from '../../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../../fixtures/small/', import.meta.url)));
const entry = fileURLToPath(new URL('./misbehaving-worker.ts', import.meta.url));

/** Imports files into the small content: what was found, and the articles that stand there then, but for the one before. */
async function importAll(files: Readonly<Record<string, string | Uint8Array>>, workers: Workers) {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), small);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const asked = askedOf(command, ...paths, '--topic', 'eyes', '--content', content);
  const {diagnostics, json} = await importFiles(asked, silent, workers);
  const {'dry-eyes.md': before, ...articles} = readFiles(join(content, 'eyes/articles/'));
  expect(before).toBe(small['eyes/articles/dry-eyes.md']);
  return {found: diagnostics.map((d) => `${d.code} ${d.place.file} ${d.message}`), articles, json};
}

const page = '# Wind and eyes\n\nWind can cause dry eyes.\n';
const html = '<h1>Smoke and eyes</h1><p>Smoke can cause eye pain.</p>';

test('a page on which the program ends is named, and the others become articles', async () => {
  const files = {'a.md': page, 'bad.txt': 'please abort.', 'wrong.txt': 'please wrong.', 'b.html': html};
  const {found, articles} = await importAll(files, openProcessPool({entry, size: 1}));
  const unreadable = found.filter((text) => text.startsWith('import/unreadable'));
  expect(unreadable).toEqual([
    'import/unreadable bad.txt Found a file that was tried twice and cannot be read: the program aborts on it; expected one that can.',
    'import/unreadable wrong.txt Found a file that was tried twice and cannot be read: what came back of it is damaged; expected one that can.',
  ]);
  expect(Object.keys(articles)).toEqual(['smoke-and-eyes.md', 'wind-and-eyes.md']);
});

test('the articles are the same by several processes and in this one; two of one title are two', async () => {
  const files = {
    ...{
      'a.md': page,
      'b.md': `${page}\nSmoke can cause eye pain.\n`,
      'c.html': html,
      'd.md': `${page}\nOpen a window.\n`,
    },
    'dry.txt': 'Dry eyes\n\nDry air can cause dry eyes.\n',
  };
  const here = await importAll(files, workHere);
  expect(Object.keys(here.articles)).toEqual([
    ...['dry-eyes-2.md', 'smoke-and-eyes.md', 'wind-and-eyes-2.md', 'wind-and-eyes-3.md', 'wind-and-eyes.md'],
  ]);
  expect(await importAll(files, openProcessPool({size: 3, bytesEach: 1}))).toEqual(here);
});

test('a file that was imported as it is is not read again', async () => {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), small);
  writeFileSync(join(folder, 'a.md'), page);
  const asked = askedOf(command, join(folder, 'a.md'), '--topic', 'eyes', '--content', content);
  await importFiles(asked, silent);
  const article = readFileSync(join(content, 'eyes/articles/wind-and-eyes.md'), 'utf8');
  const done: string[] = [];
  const workers: Workers = {
    run(pieces) {
      done.push(...pieces.map(({task}) => task));
      return workHere.run(pieces);
    },
  };
  expect((await importFiles(asked, silent, workers)).json).toMatchObject([{state: 'unchanged'}]);
  expect(done).not.toContain('import-page');
  expect(readFileSync(join(content, 'eyes/articles/wind-and-eyes.md'), 'utf8')).toBe(article);
});
