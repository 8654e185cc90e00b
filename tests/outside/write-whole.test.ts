import {readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {writeWhole} from '../../src/outside/write-whole.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

test('a file is written beside its place first, with its rights, and nothing is left there', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(file, 'old');
  const answer = writeWhole(file, 'new', 0o600, (beside) => {
    expect([readFileSync(beside, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['new', 'old']);
    renameSync(beside, file);
    return 'done';
  });
  expect(answer).toBe('done');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('where it cannot be put in place, the old one stays and nothing is beside it', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(file, 'old');
  const fail = () => {
    throw new Error('no');
  };
  expect(() => writeWhole(file, 'new', undefined, fail)).toThrow('no');
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('a link that stands where the file beside it goes is not followed', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(join(folder, 'other'), 'theirs');
  symlinkSync('other', join(folder, `.a.json.${process.pid}.new`));
  writeWhole(file, 'new');
  expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('theirs');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('whatever else writes a file outside does it with this', () => {
  const folder = fileURLToPath(new URL('../../src/outside/', import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const writing = files.filter((name) =>
    /\b(?:writeFileSync|fsyncSync)\(/.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(writing).toEqual(['write-whole.ts']);
});
