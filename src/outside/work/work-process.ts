import {type ChildProcess, spawn} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
import {readFrames, TooLarge, toFrame} from './frames.ts';
import {beyondMemory} from './serve.ts';
import type {WorkLimits} from './workers.ts';

/** What came of asking a process: its result, or why there is none. */
export type Asked =
  | {by: 'result'; value: unknown}
  | {by: 'crash'; why: string}
  | {by: 'start'; why: string}
  | {by: 'environment'; code: string; message: string; hint: string}
  | {by: 'clock'};

/** A process that does one piece of work after the other. */
export type WorkProcess = {
  /** Asks for one piece; the next is asked for when this one is answered. Where there is no result, the process has ended. */
  ask(task: string, shared: object, input: object): Promise<Asked>;
  /** Kills it, whatever it does. */
  end(): void;
};

/** Of what a process says of its end, no more is kept. */
const mostSaid = 20_000;

/** What it gets of this environment: where to find things, nothing else. */
const passedOn = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE'];

/** Starts a process of `entry`; it is asked as soon as it says that it is ready. */
export function startProcess(entry: string, limits: WorkLimits): WorkProcess {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heap}`, entry, String(process.pid), String(limits.memory)],
    {
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    },
  );
  const heard = listen(child, limits);
  let isReady = false;
  let sent: object | null = null;
  let asked = 0;
  const end = () => {
    child.kill('SIGKILL');
  };
  return {
    async ask(task, shared, input) {
      if (!isReady) {
        const first = await heard();
        isReady = first.by === 'ready';
        if (!isReady) end();
        if (first.by === 'crash') return {by: 'start', why: first.why};
        if (first.by !== 'ready') return first.by === 'result' ? damaged : first;
      }
      if (shared !== sent) child.stdin?.write(toFrame({shared}));
      sent = shared;
      const number = ++asked;
      child.stdin?.write(toFrame({number, task, input}));
      const answer = await heard();
      const isAnswer = answer.by === 'result' && answer.number === number;
      if (!isAnswer) end();
      if (answer.by === 'ready' || (answer.by === 'result' && !isAnswer)) return damaged;
      return answer;
    },
    end,
  };
}

const damaged = {by: 'crash', why: 'what came back of it is damaged'} as const;

type Heard = Exclude<Asked, {by: 'result'}> | {by: 'result'; number: unknown; value: unknown} | {by: 'ready'};

/** Gives what a process says, one answer at a time: or its end or the deadline, whatever comes first. */
function listen(child: ChildProcess, limits: WorkLimits): () => Promise<Heard> {
  let said = '';
  const waiting: Heard[] = [];
  let ended: Heard | null = null;
  let tell: ((heard: Heard) => void) | null = null;
  const hear = (what: Heard) => {
    if (tell) tell(what);
    else waiting.push(what);
  };
  const end = (what: Heard) => {
    ended ??= what;
    if (tell) tell(ended);
  };
  const take = readFrames(limits.result, (message) => hear(toHeard(message, limits)));
  const [, , stderr, answers] = child.stdio as unknown as [Writable, null, Readable, Readable];
  stderr.on('data', (part: Buffer) => {
    said = (said + part.toString('latin1')).slice(-mostSaid);
  });
  answers.on('data', (chunk: Buffer) => {
    try {
      take(chunk);
    } catch (error) {
      child.kill('SIGKILL');
      const why = `what is made of it is larger than ${limits.result / 1e6} MB`;
      end(error instanceof TooLarge ? {by: 'crash', why} : damaged);
    }
  });
  for (const stream of [child.stdin, answers, stderr]) stream?.on('error', () => {}); // its end is told by 'close'
  child.on('error', (error) => end({by: 'start', why: error.message}));
  child.on('close', (code, signal) => end({by: 'crash', why: whyEnded(said, signal ?? `exit code ${code}`, limits)}));
  return () => {
    const next = waiting.shift() ?? ended;
    if (next) return Promise.resolve(next);
    return new Promise((resolve) => {
      const clock = setTimeout(() => end({by: 'clock'}), limits.deadline * 1000);
      tell = (what) => {
        clearTimeout(clock);
        tell = null;
        resolve(what);
      };
    });
  };
}

/** An answer, as far as it is one. */
function toHeard(message: unknown, limits: WorkLimits): Heard {
  const {ready, number, value, failed, environment} = fieldsOf(message);
  if (ready === true) return {by: 'ready'};
  if (typeof failed === 'string') return {by: 'crash', why: whyFailed(failed, limits)};
  const {code, message: text, hint} = fieldsOf(environment);
  if (typeof code === 'string' && typeof text === 'string' && typeof hint === 'string')
    return {by: 'environment', code, message: text, hint};
  return number === undefined ? damaged : {by: 'result', number, value};
}

const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? value : {};

const whyFailed = (failed: string, limits: WorkLimits): string =>
  /call stack/.test(failed)
    ? 'it is nested too deeply'
    : /^RangeError: (?:Array buffer allocation|Invalid (?:array|string) length)/.test(failed)
      ? takesTooMuch(limits.heap)
      : `the program fails on it (${failed.split(':')[0]})`;

const takesTooMuch = (megabytes: number) => `it takes more than ${megabytes} MB of memory`;

function whyEnded(said: string, how: string, limits: WorkLimits): string {
  if (said.includes(beyondMemory)) return takesTooMuch(limits.memory);
  if (/out of memory|allocation failed/i.test(said)) return takesTooMuch(limits.heap);
  return how === 'SIGABRT' ? 'the program aborts on it' : `the process that read it ended (${how})`;
}
