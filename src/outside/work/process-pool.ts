import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {countOf} from '../../base/counts.ts';
import {must} from '../../base/must.ts';
import {plural} from '../../formats/counts.ts';
import {EnvironmentError} from '../environment-error.ts';
import {startProcess, type WorkProcess} from './work-process.ts';
import type {Done, Piece, Workers, WorkLimits} from './workers.ts';

/**
 * What the largest article takes that stage 1 lets through, full of statements (1 MB, 21,691 of them), passes: 1,033 MB of
 * memory in all with this heap, 27 MB of result, 36 seconds of a processor. What goes beyond is broken, or made to break.
 */
const usualLimits: WorkLimits = {heap: 1024, memory: 2048, result: 200_000_000, deadline: 600};

export type PoolOptions = {
  /** The program of a process: worker.ts, or that of a test. */
  entry?: string;
  /** Processes at once; no more are started than there are pieces, and one for so many bytes of them. */
  size?: number;
  bytesEach?: number;
  limits?: Partial<WorkLimits>;
};

/** What a process takes to get ready is as much as reading so many bytes of articles. */
const usualBytesEach = 100_000;

/** Beside this file, as TypeScript or as JavaScript, as this one is. */
const usualEntry = fileURLToPath(import.meta.url).replace(/process-pool(\.[jt]s)$/, 'worker$1');

/**
 * Workers that are processes: what aborts, overflows or takes all memory ends one of them, and not the program. They are
 * started when there is work, and are gone when it is done. A piece on which a process ends is tried once more, alone and in
 * a fresh one; where that ends too, the piece has crashed, whatever became of the others.
 */
export function openProcessPool({
  entry = usualEntry,
  size = availableParallelism(),
  bytesEach = usualBytesEach,
  limits: given = {},
}: PoolOptions = {}): Workers {
  const limits = {...usualLimits, ...given};
  return {
    async run<T>(pieces: readonly Piece<T>[]): Promise<Done<T>[]> {
      const alive = new Set<WorkProcess>();
      let isOver = false;
      const start = () => {
        // One lane has failed, and what the others were at was ended with it.
        if (isOver) throw new Error('the work is over');
        const started = startProcess(entry, limits);
        alive.add(started);
        return started;
      };
      const endAll = () => {
        for (const one of alive) one.end();
      };
      process.on('exit', endAll);
      try {
        const bytes = pieces.reduce((sum, piece) => sum + piece.size, 0);
        const worthwhile = Math.min(size, pieces.length, Math.ceil(bytes / bytesEach));
        return await runAll(pieces, start, {size: worthwhile, limits});
      } finally {
        isOver = true;
        process.off('exit', endAll);
        endAll();
      }
    },
  };
}

async function runAll<T>(
  pieces: readonly Piece<T>[],
  start: () => WorkProcess,
  {size, limits}: {size: number; limits: WorkLimits},
): Promise<Done<T>[]> {
  const done = new Array<Done<T>>(pieces.length);
  const again: number[] = [];
  const take = takeTurns(pieces);
  const lane = async () => {
    let process: WorkProcess | null = null;
    for (let i = take(null); i !== null; i = take(pieces[i]?.shared ?? null)) {
      process ??= start();
      const result: Done<T> = await doPiece(process, pieces[i] as Piece<T>, limits);
      if ('value' in result) done[i] = result;
      else {
        again.push(i);
        process = null;
      }
    }
    process?.end();
  };
  await Promise.all(Array.from({length: size}, lane));
  for (const i of again.sort((a, b) => a - b)) {
    const alone = start();
    done[i] = await doPiece(alone, pieces[i] as Piece<T>, limits);
    alone.end();
  }
  return done;
}

/**
 * Gives the next piece that nobody has: one that shares what the last of a process did, for which it is ready, else of what
 * the fewest others are at.
 */
function takeTurns(pieces: readonly Piece<unknown>[]): (last: object | null) => number | null {
  const left = Map.groupBy(
    pieces.map((_, i) => i),
    (i) => must(pieces[i], 'it is one of them').shared,
  );
  const taken = new Map<object, number>();
  return (last) => {
    const leastTaken = [...left.keys()].sort((a, b) => countOf(taken, a) - countOf(taken, b))[0];
    const shared = last && left.has(last) ? last : leastTaken;
    if (shared === undefined) return null;
    const own = must(left.get(shared), 'it has pieces');
    const i = must(own.shift(), 'what has none is taken out');
    if (own.length === 0) left.delete(shared);
    taken.set(shared, countOf(taken, shared) + 1);
    return i;
  };
}

/** Does a piece in a process, which has ended where it crashed. */
async function doPiece<T>(process: WorkProcess, piece: Piece<T>, limits: WorkLimits): Promise<Done<T>> {
  const {file, task, shared, input, isResult} = piece;
  const answer = await process.ask(task, shared, input);
  if (answer.by === 'clock')
    throw new EnvironmentError(
      'work-too-slow',
      `Reading '${file}' took more than ${plural(limits.deadline, 'second')}; nothing was written.`,
      'Try again when the machine has less to do; if it stays so, take the file out, or split it into shorter ones.',
    );
  if (answer.by === 'start')
    throw new EnvironmentError(
      'work-not-started',
      `A process to read files in could not be started: ${answer.why}.`,
      'Make memory and processes free (see `ulimit -a`), or install claimleaf again.',
    );
  if (answer.by === 'environment') throw new EnvironmentError(answer.code, answer.message, answer.hint);
  if (answer.by === 'crash') return {crash: answer.why};
  if (isResult(answer.value)) return {value: answer.value};
  process.end();
  return {crash: 'what came back of it is damaged'};
}
