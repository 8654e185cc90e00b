import {mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {writeReleaseFile} from '../../src/outside/release-files.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

test('is written once, never over, and leaves nothing beside it', () => {
  const content = temporaryFolder();
  expect(writeReleaseFile(content, '2026.1', 'one')).toBe(true);
  expect(writeReleaseFile(content, '2026.1', 'two')).toBe(false);
  expect(writeReleaseFile(content, '2026.2', 'two')).toBe(true);
  expect(readFiles(content)).toEqual({'releases/2026.1.json': 'one', 'releases/2026.2.json': 'two'});
});

test('a name that is no plain word is a fault of the program', () => {
  const content = temporaryFolder();
  for (const name of ['../x', 'a/b', '', '.hidden', 'a b'])
    expect(() => writeReleaseFile(content, name, 'x')).toThrow();
  expect(readdirSync(content)).toEqual([]);
});

test('a folder that leads out of the content is not written to', () => {
  const [content, elsewhere] = [temporaryFolder(), temporaryFolder()];
  symlinkSync(elsewhere, join(content, 'releases'));
  expect(() => writeReleaseFile(content, '2026.1', 'x')).toThrow(expect.objectContaining({code: 'releases-outside'}));
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('a link under its name is not followed', () => {
  const content = temporaryFolder();
  writeFiles(content, {secret: 'kept'});
  mkdirSync(join(content, 'releases'));
  symlinkSync(join(content, 'secret'), join(content, 'releases', '2026.1.json'));
  expect(writeReleaseFile(content, '2026.1', 'x')).toBe(false);
  expect(readFileSync(join(content, 'secret'), 'utf8')).toBe('kept');
});

test('where nothing can be written, it says so', () => {
  const content = writeFiles(temporaryFolder(), {releases: 'a file'});
  expect(() => writeReleaseFile(content, '2026.1', 'x')).toThrow(expect.objectContaining({code: 'release-unwritable'}));
});
