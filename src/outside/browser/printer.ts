import {EnvironmentError} from '../environment-error.ts';
import {remedyOf} from '../system-remedy.ts';
import {hasFewFiles} from './few-files.ts';
import type {FoundBrowser} from './find-browser.ts';
import {type LaunchedBrowser, launch} from './launch.ts';
import type {PageOptions} from './print-page.ts';
import {removeLeftProfiles} from './profiles.ts';
import {openSession, type Session} from './session.ts';

export {closeAllSync} from './live-browsers.ts';
export type {PageOptions} from './print-page.ts';

/** Prints HTML to PDF in a browser that it keeps running. */
export interface Printer {
  /**
   * The bytes of a tagged PDF with an outline. Throws UnprintableError, which names `page.name`, when the document
   * made the browser hang or crash twice.
   */
  print(html: string, page: PageOptions): Promise<Uint8Array>;
  /** Such as "HeadlessChrome/153.0.8010.0". */
  version: string;
  /** Whether the browser runs in its sandbox, which it cannot as root. */
  sandbox: boolean;
  /** Ends the browser and removes its profile; prints under way are rejected. */
  close(): Promise<void>;
}

export interface PrinterOptions {
  found: FoundBrowser;
  /** How many pages print at once; 3 or 4 are fastest on two cores. */
  jobs: number;
  /** Where profile folders are made: the system's temporary folder. */
  profileParent: string;
  /** Told in a sentence what the person should know: no sandbox, a browser that was started anew. */
  onNote?: (note: string) => void;
  /** Read for CLAIMLEAF_NO_SANDBOX and, apart from Linux, handed to the browser. */
  env?: NodeJS.ProcessEnv;
  /** A browser is replaced after so many prints, before what it keeps in memory adds up; 1,000 when left out. */
  printsPerBrowser?: number;
}

/** Only what hangs takes as long: on a machine with ten times more to do than it can, a start takes half a minute. */
const startTimeoutMs = 120_000;

interface Job {
  html: string;
  options: PageOptions;
  resolve(pdf: Uint8Array): void;
  reject(error: unknown): void;
  /** How often it made a browser hang or crash. */
  faults: number;
  /** Nothing prints beside it, since it was there when a browser went away. */
  alone: boolean;
}

/**
 * Starts the browser and prints up to `jobs` documents at once. A print that passes its time has the browser killed
 * and is tried once more, and so is one that crashes its page or the browser; prints beside it are printed again as
 * if nothing had been. Throws EnvironmentError when the browser cannot be started.
 */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const {found, jobs, profileParent, onNote = () => {}, env = process.env, printsPerBrowser = 1000} = options;
  const sandbox = wantsSandbox(env, onNote);

  await removeLeftProfiles(profileParent);

  const start = () => launch({found, env, sandbox, profileParent, timeoutMs: startTimeoutMs});
  const browsers = await openBrowsers(start, printsPerBrowser);
  let closed = false;
  const waiting: Job[] = [];
  const running = new Set<Job>();

  function startWaiting(): void {
    for (let job = waiting[0]; job && mayStart(job); job = waiting[0]) {
      const starting = job;
      waiting.shift();
      running.add(starting);
      void run(starting)
        .catch(starting.reject)
        .finally(() => {
          running.delete(starting);
          startWaiting();
        });
    }
  }

  function mayStart(job: Job): boolean {
    if (running.size === 0) return true;
    if (running.size >= jobs || browsers.isSpent()) return false;
    return !job.alone && ![...running].some((other) => other.alone);
  }

  async function run(job: Job): Promise<void> {
    const attempt = await (await browsers.ready()).attempt(job.html, job.options);
    if ('pdf' in attempt) return job.resolve(attempt.pdf);
    if (closed) throw closedError();
    if ('fault' in attempt) {
      job.faults += 1;
      const name = job.options.name ?? 'A print';
      if (job.faults === 2) throw new UnprintableError(name, attempt.fault);
      onNote(`${name} is printed once more in a new browser: ${attempt.fault}.`);
    }
    // The next crash shall be its own doing, or not happen to it.
    if ('fault' in attempt || !attempt.explained) job.alone = true;
    waiting.unshift(job);
  }

  return {
    version: browsers.version,
    sandbox,
    print(html, page) {
      if (closed) return Promise.reject(closedError());
      return new Promise((resolve, reject) => {
        waiting.push({html, options: page, resolve, reject, faults: 0, alone: false});
        startWaiting();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(closedError());
      await browsers.close();
    },
  };
}

type Browsers = {
  version: string;
  /** Whether the browser in use has printed its share. */
  isSpent(): boolean;
  /** For a print: the browser in use, or a new one when that one has gone or is spent. */
  ready(): Promise<Session>;
  close(): Promise<void>;
};

/** Browsers one after the other; the first is there, or an EnvironmentError. */
async function openBrowsers(launchOne: () => Promise<LaunchedBrowser>, printsPerBrowser: number): Promise<Browsers> {
  let allEnded: Promise<unknown> = Promise.resolve();
  const start = async (): Promise<LaunchedBrowser> => {
    const launched = await launchOne();
    allEnded = Promise.all([allEnded, launched.ended]);
    return launched;
  };
  const first = await start();
  let session: Promise<Session> = Promise.resolve(openSession(first));
  let prints = 0;
  const isSpent = () => prints >= printsPerBrowser;
  return {
    version: first.version,
    isSpent,
    ready() {
      // Decided at once, while it is certain that nothing else prints: see mayStart.
      const spent = isSpent();
      prints = spent ? 1 : prints + 1;
      session = session.then(async (used) => {
        if (!used.isOver() && !spent) return used;
        used.kill();
        // Once more, for a browser that was killed while it started.
        return openSession(await start().catch(start));
      });
      return session;
    },
    async close() {
      await session.then(
        (last) => last.kill(),
        () => {},
      );
      await allEnded;
    },
  };
}

/** Chromium refuses to run its sandbox as root. */
function wantsSandbox(env: NodeJS.ProcessEnv, onNote: (note: string) => void): boolean {
  const asRoot = process.getuid?.() === 0;
  const unwanted = env.CLAIMLEAF_NO_SANDBOX === '1';
  if (asRoot) onNote('The browser runs without its sandbox, because this runs as root.');
  else if (unwanted) onNote('The browser runs without its sandbox, because CLAIMLEAF_NO_SANDBOX=1 is set.');
  return !asRoot && !unwanted;
}

/** A document that made the browser hang or crash twice. `fault` says how. */
export class UnprintableError extends EnvironmentError {
  readonly fault: string;

  constructor(name: string, fault: string) {
    const message = `${name} could not be printed: ${fault}, twice, each time in a new browser.`;
    const look = 'Look for something very long or deeply nested in it, or give it more time; the others were printed.';
    super('print-failed', message, (hasFewFiles() && remedyOf({code: 'EMFILE'})) || look);
    this.fault = fault;
  }
}

function closedError(): Error {
  return new Error('The printer was closed before this was printed.');
}
