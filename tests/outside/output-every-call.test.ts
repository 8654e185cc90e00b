import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {openOutput} from '../../src/outside/output-folder.ts';
import {type Fault, failFiles} from '../../tools/failing-files.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

/** A build that replaces, adds and removes files, from opening to giving free. */
async function write(folder: string, name: string, remove: string[] = []): Promise<void> {
  const output = await openOutput(folder, 0, () => {});
  try {
    for (const path of ['dataset.json', `sheets/${name}/a.pdf`, 'manifest.json']) output.stage(path, name);
    output.commit(remove);
  } finally {
    output.release();
  }
}

const whole = (name: string) => ({'dataset.json': name, [`sheets/${name}/a.pdf`]: name, 'manifest.json': name});
const one = whole('one');
const two = whole('two');

/** Writes 'one', then 'two' on a disk with the fault; answers what is there once a third run has looked at it. */
async function afterFault(fault: Fault): Promise<{failed: string | null; before: Record<string, string>}> {
  const folder = temporaryFolder();
  await write(folder, 'one');
  const failing = failFiles(fault);
  await write(folder, 'two', ['sheets/one/a.pdf']).catch(() => {});
  failing.mend();
  (await openOutput(folder, 0, () => {})).release();
  const before = readFiles(folder);
  await write(folder, 'two', ['sheets/one/a.pdf']);
  expect(readFiles(folder), failing.failed ?? '').toEqual(two);
  return {failed: failing.failed, before};
}

test('whichever call fails, once or for good, the output is the old one or the new one, and the next build is clean', async () => {
  for (const forever of [false, true]) {
    const seen = new Set<string>();
    for (let at = 1; ; at++) {
      const {failed, before} = await afterFault({at, how: 'EIO', forever});
      if (failed === null) break;
      expect([one, two], `${failed}, ${forever}`).toContainEqual(before);
      seen.add(before['manifest.json'] ?? '');
    }
    expect([...seen].sort()).toEqual(['one', 'two']);
  }
});

test('a process can be given such a disk when it starts, and says what failed', () => {
  const [program, hold] = ['../../tools/failing-files.ts', 'hold-output.ts'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const folder = temporaryFolder();
  const start = (fault: Fault) =>
    spawnSync(process.execPath, ['--import', program ?? '', hold ?? '', folder, 'a'], {
      env: {...process.env, CLAIMLEAF_TRY_DISK: JSON.stringify(fault)},
      encoding: 'utf8',
    });
  const {stderr} = start({at: 1, how: 'ENOSPC', only: ['fsyncSync']});
  expect(stderr).toContain('The disk is full');
  expect(JSON.parse(/^\{"calls.*$/m.exec(stderr)?.[0] ?? '')).toEqual({
    calls: 1,
    failed: expect.stringMatching(/^fsyncSync \d+$/),
  });
  expect(start({at: 20, how: 'kill-half', only: ['writeFileSync']}).signal).toBe('SIGKILL');
});
