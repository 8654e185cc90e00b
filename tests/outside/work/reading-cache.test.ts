import {chmodSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {UnreadArticle} from '../../../src/model/article-reading.ts';
import type {ReadingResult} from '../../../src/outside/work/read-article-task.ts';
import {openReadingCache} from '../../../src/outside/work/reading-cache.ts';
import {temporaryFolder} from '../../support/temporary-folder.ts';

const result: ReadingResult = {article: null, diagnostics: [], extraction: null, trees: []};
const frame = {entities: [], relations: [], proposals: [], here: {country: 'GB', emergencyNumber: '999'}};
const article: UnreadArticle = {file: {path: 'eyes/articles/a.md', text: 'A.', sha256: 'aa'}, topic: 'eyes', frame};

function kept() {
  const folder = temporaryFolder();
  const cache = openReadingCache(folder, () => 'made');
  cache.set(article, result);
  cache.save();
  return folder;
}
const known = (folder: string, asked: UnreadArticle = article, made = 'made') =>
  openReadingCache(folder, () => made).get(asked);

test('what was kept is known, for this user alone', () => {
  const folder = kept();
  expect(known(folder)).toEqual(result);
  chmodSync(join(folder, 'readings'), 0o777);
  expect(known(folder)).toBeNull();
});

test.each<[string, UnreadArticle, string?]>([
  ['bytes', {...article, file: {...article.file, sha256: 'ab'}}],
  ['path', {...article, file: {...article.file, path: 'eyes/articles/b.md'}}],
  ['topic', {...article, topic: 'ears'}],
  ['country', {...article, frame: {...frame, here: {country: 'US', emergencyNumber: '911'}}}],
  ['proposals', {...article, frame: {...frame, proposals: [{} as never]}}],
  ['relations', {...article, frame: {...frame, relations: [{} as never]}}],
  ['vocabulary', {...article, frame: {...frame, entities: [{} as never]}}],
  ['topic that cannot be used', {...article, frame: null}],
  ['version of the program', article, 'made otherwise'],
])('the same with another %s is not', (_name, asked, made) => {
  expect(known(kept(), asked, made)).toBeNull();
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['has another byte of its hash', (bytes) => Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)])],
  ['is cut off', (bytes) => bytes.subarray(0, -1)],
  ['is empty', () => Buffer.alloc(0)],
])('a file that %s is as none', (_name, damage) => {
  const folder = kept();
  const [name = ''] = readdirSync(join(folder, 'readings'));
  const file = join(folder, 'readings', name);
  writeFileSync(file, damage(readFileSync(file)));
  expect(known(folder)).toBeNull();
});

test('what was not used for longest is forgotten where it becomes too much', () => {
  const folder = temporaryFolder();
  const ofId = (id: string): UnreadArticle => ({...article, file: {...article.file, sha256: id}});
  const cache = openReadingCache(folder, () => 'made', 250);
  for (const id of ['a', 'b', 'c']) cache.set(ofId(id), result);
  for (const entry of readdirSync(join(folder, 'readings'), {recursive: true, withFileTypes: true}))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 1000, 1000);
  cache.get(ofId('a'));
  cache.set(ofId('d'), result);
  cache.save();
  const left = ['a', 'b', 'c', 'd'].filter((id) => known(folder, ofId(id)) !== null);
  expect(left).toEqual(expect.arrayContaining(['a', 'd']));
  expect(left.length).toBeLessThan(4);
});
