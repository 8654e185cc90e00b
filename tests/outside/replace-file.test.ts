import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readIfThere, replaceFile} from '../../src/outside/replace-file.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const made = (text: string) => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.yaml');
  writeFileSync(file, text);
  return {folder, file};
};

test('a file is replaced whole, with its rights, and nothing is left beside it', () => {
  const {folder, file} = made('old');
  chmodSync(file, 0o640);
  expect(replaceFile(file, Buffer.from('old'), 'new')).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

test('a file that has changed, gone or come since is left as it is', () => {
  const {folder, file} = made('theirs');
  expect(replaceFile(file, Buffer.from('old'), 'new')).toBe(false);
  expect(replaceFile(file, null, 'new')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  unlinkSync(file);
  expect(replaceFile(file, Buffer.from('old'), 'new')).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  expect(readIfThere(file)).toBeNull();
  expect(replaceFile(file, null, 'new')).toBe(true);
});

test('a link stays one', () => {
  const {folder, file} = made('old');
  symlinkSync('a.yaml', join(folder, 'link.yaml'));
  expect(replaceFile(join(folder, 'link.yaml'), Buffer.from('old'), 'new')).toBe(true);
  expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('a folder that cannot be written is the machine’s fault, and said', () => {
  expect(() => replaceFile(join(temporaryFolder(), 'no', 'a.yaml'), null, 'new')).toThrow('Cannot write');
  expect(() => readIfThere(temporaryFolder())).toThrow('Cannot read');
});
