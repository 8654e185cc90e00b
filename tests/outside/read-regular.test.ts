import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {interposeFiles} from '../../src/outside/file-system.ts';
import {readRegular} from '../../src/outside/read-regular.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

let file: string;
beforeEach(() => {
  const folder = temporaryFolder();
  file = join(folder, 'a.json');
  writeFileSync(join(folder, 'other.json'), 'mine');
  writeFileSync(file, 'ours');
});

const others: [string, (at: string) => void][] = [
  ['nothing', () => {}],
  ['a link', (at) => symlinkSync('other.json', at)],
  ['a link to nothing', (at) => symlinkSync('nothing', at)],
  ['a pipe, for which nobody waits', (at) => execFileSync('mkfifo', [at])],
  ['a folder', (at) => mkdirSync(at)],
  ['a file that is larger than any of ours', (at) => writeFileSync(at, 'much larger')],
];

describe.each(others)('%s is no file of ours', (_name, put) => {
  const replace = () => {
    rmSync(file, {force: true});
    put(file);
  };

  test('where it stands there', () => {
    expect(readRegular(file, 5)?.toString()).toBe('ours');
    replace();
    expect(readRegular(file, 5)).toBeNull();
  });

  test('where it has come between the look and the opening', () => {
    let isDone = false;
    const undo = interposeFiles(({name, run}) => {
      if (name === 'openSync' && !isDone) {
        isDone = true;
        replace();
      }
      return run();
    });
    onTestFinished(undo);
    expect(readRegular(file, 5)).toBeNull();
    expect(isDone).toBe(true);
  });
});
