import {mkdirSync, readdirSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {openPrinter, type Printer} from '../../../src/outside/browser/printer.ts';
import type {Family, Lab, Trial} from '../family.ts';
import {theBrowser} from '../lab/browser.ts';
import {pdfText} from '../lab/pdf-texts.ts';
import {descendants, processesAt} from '../lab/processes.ts';

/** How soon prints go on after a fault, in milliseconds, on a machine that has nothing else to do. */
const recoveredMs = 3000;
/** As print-sheets.ts gives a print. */
const printMs = 30_000;
const documents = 12;
/** Of a trial that came before the process was there, or when it had gone. */
const nobody = 'There was no such process to befall.';

/** What befalls the browser: which of its processes, and which signal. */
const faults: Readonly<Record<string, {type: RegExp; signal: NodeJS.Signals}>> = {
  'a renderer is killed': {type: /--type=renderer/, signal: 'SIGKILL'},
  'the browser is killed': {type: /^(?!.*--type=)/, signal: 'SIGKILL'},
  'every renderer is stopped': {type: /--type=renderer/, signal: 'SIGSTOP'},
  'the browser is stopped': {type: /^(?!.*--type=)/, signal: 'SIGSTOP'},
  'the GPU or network process is killed': {type: /--type=(?:gpu-process|utility)/, signal: 'SIGKILL'},
};

/** Prints some documents, befalls the browser after so many milliseconds, and looks at what was printed. */
async function befall(lab: Lab, fault: string, afterMs: number, jobs: number): Promise<string | null> {
  const profileParent = join(lab.folder, 'profiles');
  mkdirSync(profileParent, {recursive: true});
  const printer = await openPrinter({found: await theBrowser(), jobs, profileParent});
  try {
    let isHit = false;
    const wrong = await printWhile(printer, async () => {
      await setTimeout(afterMs);
      const {type, signal} = faults[fault] ?? {type: /$^/, signal: 'SIGKILL' as const};
      const hit = descendants(process.pid).filter(
        ({command}) => command.includes(profileParent) || /chrom/i.test(command),
      );
      const victims = hit.filter(({command}) => type.test(command) && !/zygote|crashpad/.test(command));
      isHit = victims.length > 0;
      for (const {pid} of victims.slice(0, fault.startsWith('a ') ? 1 : victims.length)) kill(pid, signal);
    });
    return wrong ?? (isHit ? null : nobody);
  } finally {
    await printer.close();
    const left = [...readdirSync(profileParent), ...processesAt(profileParent).map(({command}) => command)];
    // biome-ignore lint/correctness/noUnsafeFinally: what is left is what is wrong
    if (left.length > 0) return `It is left after the end: ${left[0]}`;
  }
}

/** Some processes live a moment only: it is tried at later moments until one was there. */
async function untilHit(lab: Lab, fault: string, afterMs: number, jobs: number): Promise<string | null> {
  for (let i = 0; ; i++) {
    const why = await befall({folder: join(lab.folder, `try-${i}`)}, fault, afterMs + 20 * i, jobs);
    if (why !== nobody || i === 5) return why;
  }
}

async function printWhile(printer: Printer, happen: () => Promise<void>): Promise<string | null> {
  const ended: string[] = [];
  let happened = Number.POSITIVE_INFINITY;
  let longest = 0;
  let last = performance.now();
  const prints = Array.from({length: documents}, async (_, i) => {
    const pdf = await printer.print(
      `<!doctype html><title>${i}</title><p>Document number ${i}.${'<p>Drink water.'.repeat(40)}`,
      {
        ...{widthMm: 210, heightMm: 297, timeoutMs: printMs},
        name: `document ${i}`,
      },
    );
    const now = performance.now();
    if (now > happened) longest = Math.max(longest, now - Math.max(last, happened));
    last = now;
    ended.push(`${i}`);
    return pdf;
  });
  const all = Promise.allSettled(prints);
  await happen();
  happened = performance.now();
  const results = await all;
  for (const [i, result] of results.entries()) {
    if (result.status === 'rejected') return `Document ${i} was not printed: ${result.reason}`;
    const text = await pdfText(result.value);
    if (!text.includes(`Document number ${i}.`)) return `Document ${i} is another one: ${text.slice(0, 60)}`;
  }
  if (new Set(ended).size !== documents) return `${ended.length} prints of ${documents} ended.`;
  const limit = recoveredMs * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
  return longest > limit
    ? `No print ended for ${(longest / 1000).toFixed(1)} s after the fault, with a limit of ${(limit / 1000).toFixed(1)} s here`
    : null;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

export const browserFaults: Family = {
  name: 'browser',
  promise: `A browser that is killed or stopped while it prints is replaced within ${recoveredMs / 1000} s (more where the machine has more to do than it can); every document is printed, once, and nothing is left behind.`,
  full: 500,
  limitS: 300,
  missing: () => (process.platform === 'linux' ? null : 'it finds processes in /proc'),
  trials: (random, count) =>
    Array.from({length: count}, (_, i): Trial => {
      const names = Object.keys(faults);
      const fault = names[i % names.length] ?? '';
      const [after, jobs] = [random.below(150), 1 + random.below(4)];
      return {row: fault, name: `after ${after} ms, ${jobs} at once`, run: (lab) => untilHit(lab, fault, after, jobs)};
    }),
};
