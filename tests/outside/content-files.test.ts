import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const found = (folder: string) =>
  readContentFolder(folder).value.map(
    ({path, bytes, link, is}) => `${path} ${link ?? is ?? (bytes ? `${bytes.length}` : 'not read')}`,
  );

test('the files that the program knows, at their places and nowhere else', () => {
  const folder = writeFiles(temporaryFolder(), {
    'clinic.yaml': 'a',
    'logo.svg': '',
    'eyes/topic.yaml': 'a',
    'eyes/vocabulary.yaml': 'a',
    'eyes/decisions.yaml': 'a',
    'eyes/articles/b.md': 'ab',
    'eyes/articles/a.md': 'a',
    'eyes/articles/.a.md.swp': 'a',
    'eyes/articles/a.txt': 'a',
    'eyes/articles/deeper/a.md': 'a',
    'eyes/originals/a.md': 'a',
    'eyes/sheets/a.yaml': 'a',
    'eyes/sheets/b.yml': 'a',
    '.git/articles/a.md': 'a',
    'topic.yaml': 'a',
  });
  expect(found(folder)).toEqual([
    'clinic.yaml 1',
    'eyes/articles/a.md 1',
    'eyes/articles/b.md 2',
    'eyes/articles/deeper/a.md misplaced',
    'eyes/decisions.yaml 1',
    'eyes/sheets/a.yaml 1',
    'eyes/sheets/b.yml 1',
    'eyes/topic.yaml 1',
    'eyes/vocabulary.yaml 1',
  ]);
});

test('links that lead out of the folder or nowhere are not followed, others are', () => {
  const outside = writeFiles(temporaryFolder(), {'secret.md': 'secret', 'articles/a.md': 'secret'});
  const folder = writeFiles(temporaryFolder(), {'eyes/articles/a.md': 'a', 'ears/topic.yaml': 'a'});
  const link = (target: string, path: string) => symlinkSync(target, join(folder, path));
  link(join(outside, 'secret.md'), 'eyes/articles/b.md');
  link('../../../nowhere', 'eyes/articles/c.md');
  link('d.md', 'eyes/articles/d.md');
  link('a.md', 'eyes/articles/e.md');
  link(join(outside, 'articles'), 'ears/articles');
  link(outside, 'nose');
  link('eyes', 'throat');
  link('..', 'eyes/sheets');
  link('nowhere', 'README');
  expect(found(folder)).toEqual([
    'ears/articles outside',
    'ears/topic.yaml 1',
    'eyes/articles/a.md 1',
    'eyes/articles/b.md outside',
    'eyes/articles/c.md nowhere',
    'eyes/articles/d.md nowhere',
    'eyes/articles/e.md 1',
    'eyes/sheets/ears/topic.yaml misplaced',
    'nose outside',
    'throat/articles/a.md 1',
    'throat/articles/b.md outside',
    'throat/articles/c.md nowhere',
    'throat/articles/d.md nowhere',
    'throat/articles/e.md 1',
    'throat/sheets/ears/topic.yaml misplaced',
  ]);
});

test('a file that is far too large is not opened', () => {
  const folder = writeFiles(temporaryFolder(), {'eyes/articles/a.md': new Uint8Array(8_000_001)});
  expect(found(folder)).toEqual(['eyes/articles/a.md not read']);
});

test('a folder with the name of a file, and a pipe, are told and never opened', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'eyes', 'articles', 'a.md'), {recursive: true});
  if (process.platform !== 'win32') execFileSync('/usr/bin/mkfifo', [join(folder, 'eyes', 'articles', 'b.md')]);
  expect(found(folder)).toEqual([
    'eyes/articles/a.md a folder',
    ...(process.platform === 'win32' ? [] : ['eyes/articles/b.md a pipe']),
  ]);
});

test('a missing folder, or a file in its place, is a problem of the content', () => {
  const folder = writeFiles(temporaryFolder(), {file: ''});
  const message = (path: string) => readContentFolder(path).diagnostics.map((d) => `${d.code} ${d.message}`);
  const [missing, file] = [join(folder, 'missing'), join(folder, 'file')];
  expect(message(missing)).toEqual([`content/missing Found nothing at '${missing}', expected the content folder.`]);
  expect(message(file)).toEqual([`content/missing Found a file at '${file}', expected the content folder.`]);
});

test('what looks like an article, a sheet or a figure and is not read is told', () => {
  const folder = writeFiles(temporaryFolder(), {
    'eyes/articles/A.MD': 'a',
    'eyes/sheets/b.yam': 'a',
    'eyes/articles/b.markdown': 'a',
    'eyes/articles/notes.txt': 'a',
    'eyes/articles/2025/deep/c.md': 'a',
    'eyes/sheets/a.YAML': 'a',
    'eyes/figures/a.SVG': 'a',
    'eyes/figures/old/b.png': 'a',
    'eyes/originals/c.md': 'a',
  });
  symlinkSync('loop', join(folder, 'loop'));
  expect(found(folder)).toEqual([
    'eyes/articles/2025/deep/c.md misplaced',
    'eyes/articles/A.MD misplaced',
    'eyes/articles/b.markdown misplaced',
    'eyes/figures/a.SVG misplaced',
    'eyes/figures/old/b.png misplaced',
    'eyes/sheets/a.YAML misplaced',
    'eyes/sheets/b.yam misplaced',
    'loop nowhere',
  ]);
});

test('of many files of a folder that is not read some are told', () => {
  const many = Object.fromEntries(Array.from({length: 200}, (_, i) => [`eyes/articles/old/${i}.md`, 'a']));
  expect(found(writeFiles(temporaryFolder(), many))).toHaveLength(20);
});
