/** The process around the program: its words, streams, signals and exit code. */

import {closeAllSync} from './outside/browser/live-browsers.ts';
import {openProcessPool} from './outside/work/process-pool.ts';
import {run} from './run.ts';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const closing = new AbortController();
endOnSignals(closing);
process.exitCode = await run(process.argv.slice(2), process, closing.signal, openProcessPool());

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
