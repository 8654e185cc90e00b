import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {changeFile} from '../../src/outside/change-file.ts';
import {EnvironmentError} from '../../src/outside/environment-error.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? '' : new TextDecoder().decode(bytes));

test('makes the file, changes it, and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.txt');
  await changeFile(file, (bytes) => (bytes === null ? 'one\n' : null));
  await changeFile(file, (bytes) => `${text(bytes)}two\n`);
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('of changes at the same time each is there', async () => {
  const file = join(temporaryFolder(), 'a.txt');
  const all = Array.from({length: 20}, (_, i) => String(i));
  await Promise.all(all.map((i) => changeFile(file, (bytes) => `${text(bytes)}${i} `)));
  expect(readFileSync(file, 'utf8').trim().split(' ').sort()).toEqual(all.sort());
});

test('what is written meanwhile by somebody who takes no lock is changed, not written over', async () => {
  const file = join(temporaryFolder(), 'a.txt');
  writeFileSync(file, 'one\n');
  let calls = 0;
  await changeFile(file, (bytes) => {
    if (calls++ === 0) writeFileSync(file, 'other\n');
    return `${text(bytes)}two\n`;
  });
  expect({calls, now: readFileSync(file, 'utf8')}).toEqual({calls: 2, now: 'other\ntwo\n'});
});

test('where nothing is to be written, the file is as it was, and the next one need not wait', async () => {
  const file = join(temporaryFolder(), 'a.txt');
  await changeFile(file, () => null);
  expect(existsSync(file)).toBe(false);
  await expect(
    changeFile(file, () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await changeFile(file, () => 'one\n');
  expect(readFileSync(file, 'utf8')).toBe('one\n');
});

test('where the machine refuses, it says so and what to do', async () => {
  const error = await changeFile(join(temporaryFolder(), 'none/a.txt'), () => 'one').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error).toMatchObject({code: 'file-unwritable', hint: expect.stringContaining('the file is as it was')});
});
