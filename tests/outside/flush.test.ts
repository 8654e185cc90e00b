import {join} from 'node:path';
import {expect, test} from 'vitest';
import {interposeFiles} from '../../src/outside/file-system.ts';
import {openOutput} from '../../src/outside/output-folder.ts';
import {writeWhole} from '../../src/outside/write-whole.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

/** The calls that write, flush and move, in their order; an open file is named by its path. */
async function callsOf(act: () => unknown): Promise<string[]> {
  const calls: string[] = [];
  const opened = new Map<unknown, string>();
  const nameOf = (path: unknown) => String(path).split('/').at(-1) ?? '';
  const stop = interposeFiles(({name, args, run}) => {
    const answer = run();
    if (name === 'openSync') opened.set(answer, nameOf(args[0]));
    if (name === 'fsyncSync') calls.push(`flush ${opened.get(args[0])}`);
    if (name === 'renameSync') calls.push(`move ${nameOf(args[0])} to ${nameOf(args[1])}`);
    return answer;
  });
  try {
    await act();
  } finally {
    stop();
  }
  return calls;
}

test('a file is flushed before it is moved into place, and its folder after', async () => {
  const folder = temporaryFolder();
  const beside = `.a.json.${process.pid}.new`;
  const calls = await callsOf(() => writeWhole(join(folder, 'a.json'), 'new'));
  expect(calls).toEqual([`flush ${beside}`, `move ${beside} to a.json`, `flush ${folder.split('/').at(-1)}`]);
});

test('every staged file is flushed before the journal is in place, and the journal before anything is moved', async () => {
  const folder = join(temporaryFolder(), 'output');
  const calls = await callsOf(async () => {
    const output = await openOutput(folder, 0, () => {});
    output.stage('dataset.json', '1');
    output.stage('manifest.json', '2');
    output.commit([]);
    output.release();
  });
  const journal = calls.indexOf('move journal to .claimleaf-commit.json');
  const before = calls.slice(0, journal);
  expect(before).toEqual(expect.arrayContaining(['flush dataset.json', 'flush manifest.json', 'flush journal']));
  expect(before.filter((call) => call.startsWith('move'))).toEqual([]);
  expect(calls.slice(journal + 1, journal + 3)).toEqual(['flush output', 'move dataset.json to dataset.json']);
});
