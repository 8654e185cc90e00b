import {writeSync} from 'node:fs';
import {Worker} from 'node:worker_threads';
import {EnvironmentError} from '../environment-error.ts';
import {readFrames, toFrame} from './frames.ts';
import type {Task} from './workers.ts';

/** What a process is asked: to make itself ready with what pieces share, or to do a piece. */
type Request = {shared: object} | {number: number; task: string; input: object};

/**
 * What it answers: that it has started; the result, by the number of the piece; that the program failed, by the name of its error; or that the machine
 * stands in the way.
 */
type Answer =
  | {ready: true}
  | {number: number; value: unknown}
  | {failed: string}
  | {environment: {code: string; message: string; hint: string}};

/** The pipe for answers: what a library prints is none. */
const answers = 3;

/** Longest request, in bytes: an article of 1 MB, or a vocabulary of 4 MB with proposals of 8 MB, in JSON. */
const longestRequest = 100_000_000;

/**
 * Does what comes in through standard input, one piece after the other, until it is closed. One that fails ends the
 * process: nobody knows what it has left behind. So does the end of the process that asked, and more memory than allowed.
 *
 * @param tasks by their names; each is loaded when it is first asked for
 * @param argv process id of who asked, and most memory in MB
 */
export function serve(tasks: Readonly<Record<string, () => Promise<Task>>>, [parent, memory]: readonly string[]): void {
  watch(Number(parent), Number(memory));
  let shared: object = {};
  let ready = new Map<string, (input: never) => unknown>();
  const answer = async (request: Request) => {
    if ('shared' in request) {
      shared = request.shared;
      ready = new Map();
      return;
    }
    const {number, task, input} = request;
    const load = tasks[task];
    if (!load) throw new Error(`no task ${task}`);
    const work = ready.get(task) ?? (await load())(shared as never);
    ready.set(task, work);
    send({number, value: await work(input as never)});
  };
  let last: Promise<void> = Promise.resolve();
  const take = readFrames(longestRequest, (message) => {
    last = last.then(() => answer(message as Request)).catch(fail);
  });
  process.stdin.on('data', take);
  process.stdin.on('end', () => process.exit(0));
  send({ready: true});
}

function fail(error: unknown): never {
  if (error instanceof EnvironmentError) {
    const {code, message, hint} = error;
    send({environment: {code, message, hint}});
  } else send({failed: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown'});
  process.exit(1);
}

function send(answer: Answer): void {
  const bytes = toFrame(answer);
  for (let at = 0; at < bytes.length; ) at += writeSync(answers, bytes, at);
}

/** What a process says that ends itself since it takes more memory than allowed, heap or not. */
export const beyondMemory = 'beyond the limit of memory';

/**
 * Looks from a thread of its own, since this one may be busy for ever: whether who asked still lives (also when it was
 * killed), and how much memory is taken beyond the heap, which has its own limit.
 */
function watch(parent: number, memory: number): void {
  const look = `
    const {writeSync} = require('node:fs');
    const {parent, memory} = require('node:worker_threads').workerData;
    const end = () => process.kill(process.pid, 'SIGKILL');
    setInterval(() => {
      if (process.ppid !== parent) end();
      if (process.memoryUsage.rss() < memory * 1e6) return;
      try { writeSync(2, ${JSON.stringify(beyondMemory)}); } finally { end(); }
    }, 100);`;
  new Worker(look, {eval: true, workerData: {parent, memory}}).unref();
}
