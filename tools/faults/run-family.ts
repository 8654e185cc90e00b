import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {randomFrom} from '../mutate/random.ts';
import type {Family, Result} from './family.ts';

const work = fileURLToPath(new URL('work.ts', import.meta.url));

/** A worker is replaced after so many trials, as a person's run is a new process too. */
const trialsOfAWorker = 250;

/**
 * Tries a family in processes of their own.
 *
 * @param folder what failed is kept below it
 * @param jobs how many processes, where the family allows several
 * @param only the place of the one trial that is asked for
 */
export async function runFamily(
  family: Family,
  {seed, count, folder, jobs, only}: {seed: number; count: number; folder: string; jobs: number; only?: number},
): Promise<Result[]> {
  const trials = family.trials(randomFrom(seed), count);
  const waiting = trials.map((_, index) => index).filter((index) => only === undefined || index === only);
  const lanes = family.together ? jobs : 1;
  const size = Math.min(trialsOfAWorker, Math.ceil(waiting.length / lanes));
  const results: Result[] = [];
  const end = (index: number, why: string | null) => {
    const {row = '', name = ''} = trials[index] ?? {};
    results.push({index, row, name, why});
  };
  const lane = async (number: number) => {
    const own = join(folder, family.name, `worker-${number}`);
    mkdirSync(own, {recursive: true});
    while (waiting.length > 0) {
      const lot = waiting.splice(0, size);
      const left = await runLot(family, [family.name, `${seed}`, `${count}`, own, ...lot.map(String)], lot, end);
      waiting.unshift(...left);
    }
  };
  await Promise.all(Array.from({length: lanes}, (_, number) => lane(number)));
  return results.sort((a, b) => a.index - b.index);
}

/** One process for some trials; gives those that it did not come to, as one before them ended it. */
async function runLot(
  family: Family,
  words: readonly string[],
  lot: readonly number[],
  end: (index: number, why: string | null) => void,
): Promise<number[]> {
  // A group of its own, so that what a trial has started goes with it.
  const child = fork(work, words, {detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc']});
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-2000);
    });
  let open: number | null = null;
  const done = new Set<number>();
  let timer: NodeJS.Timeout | undefined;
  let late = false;
  child.on('message', (message: {began?: number; ended?: number; why?: string | null}) => {
    clearTimeout(timer);
    if (message.began !== undefined) {
      open = message.began;
      timer = setTimeout(() => {
        late = true;
        killGroup(child);
      }, family.limitS * 1000);
    }
    if (message.ended !== undefined) {
      open = null;
      done.add(message.ended);
      end(message.ended, message.why ?? null);
    }
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  killGroup(child);
  if (open !== null) {
    done.add(open);
    end(
      open,
      late ? `It had not ended after ${family.limitS} s.` : `The process ended with ${signal ?? code}: ${tail(said)}`,
    );
  } else if (done.size === 0) {
    throw new Error(`${family.name} tried nothing: ${tail(said)}`);
  }
  return lot.filter((index) => !done.has(index));
}

const tail = (text: string) => text.trim().split('\n').slice(-6).join(' ').replace(/\s+/g, ' ');

function killGroup({pid}: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, and all that it started.
  }
}
