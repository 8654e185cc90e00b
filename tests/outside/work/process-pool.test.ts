import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, onTestFinished, test} from 'vitest';
import {EnvironmentError} from '../../../src/outside/environment-error.ts';
import {openProcessPool, type PoolOptions} from '../../../src/outside/work/process-pool.ts';
import {patience} from '../../support/patience.ts';
import {temporaryFolder} from '../../support/temporary-folder.ts';
import {pieceOf} from './pieces.ts';

const entry = fileURLToPath(new URL('./misbehaving-worker.ts', import.meta.url));
const limits = {heap: 100, memory: 400, result: 1_000_000, deadline: 200};
const pool = (options: PoolOptions = {}) => openProcessPool({entry, size: 2, bytesEach: 1, limits, ...options});

describe('a piece of work on which a process ends', () => {
  test.each([
    ['abort', 'the program aborts on it'],
    ['exit', 'the process that read it ended (exit code 0)'],
    ['overflow', 'it is nested too deeply'],
    ['fail', 'the program fails on it (TypeError)'],
    ['heap', 'it takes more than 100 MB of memory'],
    ['buffers', 'it takes more than 400 MB of memory'],
    ['large', 'what is made of it is larger than 1 MB'],
    ['endless', 'what is made of it is larger than 1 MB'],
    ['wrong', 'what came back of it is damaged'],
    ['no-json', 'what came back of it is damaged'],
    ['other-number', 'what came back of it is damaged'],
  ])('%s: has crashed, with the reason, and costs the others nothing', async (act, crash) => {
    const [before, bad, after] = ['please answer.', `please ${act}.`, 'please answer. Too.'].map((t) => pieceOf(t));
    const done = await pool({size: 1}).run([before!, bad!, after!]);
    expect(done).toEqual([{value: {text: 'please answer.'}}, {crash}, {value: {text: 'please answer. Too.'}}]);
  });

  test('is tried once more, alone and in a fresh one', async () => {
    const text = `please once at ${join(temporaryFolder(), 'tried')}.`;
    expect(await pool().run([pieceOf(text), pieceOf('please answer.')])).toEqual([
      {value: {text}},
      {value: {text: 'please answer.'}},
    ]);
  });
});

test('what a library prints is no answer', async () => {
  expect(await pool().run([pieceOf('please chatter.')])).toEqual([{value: {text: 'please chatter.'}}]);
});

test('a process is given no environment but where to find things', async () => {
  process.env.CLAIMLEAF_SECRET = 'a key';
  onTestFinished(() => {
    delete process.env.CLAIMLEAF_SECRET;
  });
  expect(await pool().run([pieceOf('please secret.')])).toEqual([{value: {text: 'please secret.'}}]);
});

test('the results are in the order of the pieces, however many work', async () => {
  const texts = Array.from({length: 9}, (_, i) => `please answer. ${i}`);
  for (const size of [1, 3])
    expect(await pool({size}).run(texts.map((t) => pieceOf(t)))).toEqual(texts.map((text) => ({value: {text}})));
});

test('where there is nothing to do, no process is started', async () => {
  expect(await pool({entry: join(temporaryFolder(), 'not-there.ts')}).run([])).toEqual([]);
});

describe('the machine stands in the way', () => {
  test('at the deadline: the file is named, and no process is left', async () => {
    const pids = join(temporaryFolder(), 'pids');
    const asked = pool({limits: {...limits, deadline: 3}}).run([pieceOf(`please loop at ${pids}.`, 'eyes/a.md')]);
    await expect(asked).rejects.toMatchObject({
      code: 'work-too-slow',
      message: "Reading 'eyes/a.md' took more than 3 seconds; nothing was written.",
    });
    // On a busy machine it may not even have started.
    await gone(existsSync(pids) ? pidsIn(pids) : []);
  });

  test('and once one piece has taken too long, no other is begun', async () => {
    const pids = join(temporaryFolder(), 'pids');
    const pieces = Array.from({length: 4}, () => pieceOf(`please loop at ${pids}.`));
    await expect(pool({limits: {...limits, deadline: 3}}).run(pieces)).rejects.toThrow('took more than');
    // As long as another start takes.
    await pool().run([pieceOf('please answer.')]);
    expect(existsSync(pids) ? pidsIn(pids).length : 0).toBeLessThanOrEqual(2);
  });

  test('where no process can be started', async () => {
    const asked = pool({entry: join(temporaryFolder(), 'not-there.ts')}).run([pieceOf('please answer.')]);
    await expect(asked).rejects.toThrow(EnvironmentError);
    await expect(asked).rejects.toMatchObject({code: 'work-not-started'});
  });
});

test('workers end with who asked them, also when it is killed while they are busy for ever', async () => {
  const pids = join(temporaryFolder(), 'pids');
  const program = fileURLToPath(new URL('./ask-forever.ts', import.meta.url));
  const parent = spawn(process.execPath, [program, pids], {stdio: 'ignore'});
  await until(() => existsSync(pids) && pidsIn(pids).length === 2);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await gone(pidsIn(pids));
});

const pidsIn = (file: string): number[] => readFileSync(file, 'utf8').trim().split('\n').map(Number);

const gone = (pids: readonly number[]) => until(() => !pids.some(isAlive));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits for what must come; the test ends as failed where it does not. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
