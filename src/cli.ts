/** The process around the program: its words, streams, signals and exit code. */

import {closeAllSync} from './outside/browser/live-browsers.ts';
import {type Asking, inputsBefore, knownBuild, rememberBuild, whyAnew} from './outside/known-build.ts';
import {openTerminal} from './outside/terminal.ts';
import type {Builds} from './run.ts';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const closing = new AbortController();
endOnSignals(closing);
const argv = process.argv.slice(2);
process.exitCode = sayKnown(asking()) ?? (await runWhole());

/** Where a build would change nothing, what it said the last time, at once; null where something is to be done. */
function sayKnown(asked: Asking): number | null {
  const since = performance.now();
  const known = knownBuild(asked);
  if (!known) return null;
  const quiet = ['--quiet', '-q', '--json'].some((word) => argv.includes(word));
  const terminal = openTerminal({quiet, env: process.env, stream: process.stderr});
  terminal.stage('build', `nothing has changed, and all of ${known.out} is there`, performance.now() - since);
  process.stderr.write(known.said.stderr);
  process.stdout.write(known.said.stdout);
  return 0;
}

/** The program is loaded only where it is needed. */
async function runWhole(): Promise<number> {
  const {run} = await import('./run.ts');
  const {openProcessPool} = await import('./outside/work/process-pool.ts');
  return run(argv, {...around(), builds: builds(asking())}, closing.signal, openProcessPool());
}

function around() {
  const {stdout, stderr, env} = process;
  return {stdout, stderr, env, cwd: () => process.cwd()};
}

function asking(): Asking {
  const {env, platform, stderr} = process;
  return {argv, cwd: process.cwd(), env, platform, stderr};
}

function builds(asked: Asking): Builds {
  return {
    begin(folders) {
      const before = inputsBefore(asked, folders.content);
      return {
        why: whyAnew(asked, before),
        end: (said) => (before ? rememberBuild(asked, folders, before, said) : undefined),
      };
    },
  };
}

/** A signal ends the browsers and leaves the last output whole; the exit code is the shells' 128 + signal. */
function endOnSignals(closing: AbortController): void {
  const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      closeAllSync();
      closing.abort();
      process.exit(code);
    });
  }
}
