/** Each way in which a system refuses to write: one message, with what helps against this one. */
import {describe, expect, test} from 'vitest';
import {EnvironmentError} from '../../src/outside/environment-error.ts';
import {interposeFiles} from '../../src/outside/file-system.ts';
import {refuseForeign} from '../../src/outside/foreign-output.ts';
import {openOutput} from '../../src/outside/output-folder.ts';
import {type DiskError, failFiles} from '../../tools/failing-files.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

async function write(folder: string, text: string): Promise<void> {
  const output = await openOutput(folder, 0, () => {});
  try {
    output.stage('sheets/a.pdf', text);
    output.stage('manifest.json', text);
    output.commit([]);
  } finally {
    output.release();
  }
}

test.for<[DiskError, RegExp]>([
  ['ENOSPC', /disk is full: make room/],
  ['EDQUOT', /quota/],
  ['EROFS', /read-only: use a folder on another/],
  ['EACCES', /right/],
  ['EIO', /check the disk/],
  ['EMFILE', /ulimit -n 1024/],
  ['ENAMETOOLONG', /shorter/],
])('%s', async ([how, hint]) => {
  for (const name of ['writeFileSync', 'mkdirSync', 'openSync', 'renameSync'] as const) {
    const folder = temporaryFolder();
    await write(folder, 'old');
    const failing = failFiles({at: 1, how, only: [name], forever: true});
    const error = await write(folder, 'new').catch((thrown: unknown) => thrown);
    failing.mend();
    expect(error, name).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({message: expect.stringContaining(how), hint: expect.stringMatching(hint)});
    expect(readFiles(folder), name).toMatchObject({'manifest.json': 'old', 'sheets/a.pdf': 'old'});
  }
});

describe.each(['lstatSync', 'openSync', 'fstatSync', 'readFileSync'] as const)(
  'a file of the last build that cannot be read (%s) is said as such, with what helps',
  (name) => {
    const unreadable = (folder: string) =>
      expect.objectContaining({
        code: 'output-unreadable',
        message: expect.stringContaining(folder),
        hint: expect.stringContaining('check the disk'),
      });

    test('where the next build needs it', async () => {
      const folder = temporaryFolder();
      await write(folder, 'old');
      const output = await openOutput(folder, 0, () => {});
      const failing = failFiles({at: 1, how: 'EIO', only: [name]});
      try {
        expect(() => output.current('manifest.json')).toThrow(unreadable(folder));
      } finally {
        failing.mend();
        output.release();
      }
    });

    test('where it is looked at whose it is', async () => {
      const folder = temporaryFolder();
      await write(folder, 'old');
      const failing = failFiles({at: 1, how: 'EIO', only: [name]});
      try {
        expect(() => refuseForeign(folder)).toThrow(unreadable(folder));
      } finally {
        failing.mend();
      }
    });
  },
);

test('files, and the folders that name them, last before the journal is believed; the new places before it goes', async () => {
  const folder = temporaryFolder();
  await write(folder, 'old');
  const names = new Map<unknown, string>();
  const seen: string[] = [];
  const short = (path: unknown) => String(path).replace(folder, 'output');
  const undo = interposeFiles(({name, args, run}) => {
    const answer = run();
    if (name === 'openSync') names.set(answer, short(args[0]));
    if (name === 'fsyncSync') seen.push(`sync ${names.get(args[0])}`);
    if (name === 'renameSync') seen.push(`to ${short(args[1])}`);
    if (name === 'rmSync' && short(args[0]).endsWith('commit.json')) seen.push('journal goes');
    return answer;
  });
  await write(folder, 'new').finally(undo);
  const order = (...steps: string[]) => {
    const places = steps.map((step) => seen.lastIndexOf(step));
    expect(places.includes(-1), `${steps} in ${seen.join(', ')}`).toBe(false);
    expect(places, steps.join(', ')).toEqual(places.toSorted((a, b) => a - b));
  };
  const staged = 'output/.claimleaf-staging';
  const journal = 'to output/.claimleaf-commit.json';
  order(`sync ${staged}/sheets/a.pdf`, `sync ${staged}/sheets`, journal);
  order(`sync ${staged}/manifest.json`, `sync ${staged}`, journal);
  order(journal, 'to output/sheets/a.pdf', 'to output/manifest.json', 'sync output/sheets', 'journal goes');
});
