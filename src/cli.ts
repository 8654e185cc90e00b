/** argv -> Config -> command; what it found -> terminal and exit code. */

import type {Result} from './commands/summary.ts';
import {type Config, readConfig, UsageError} from './config.ts';
import {hasErrors} from './diagnostics.ts';
import {countDiagnostics} from './formats/counts.ts';
import {helpFor} from './help.ts';
import {closeAllSync} from './outside/browser/live-browsers.ts';
import {EnvironmentError} from './outside/environment-error.ts';
import {Interrupted} from './outside/interrupted.ts';
import {programVersion} from './outside/program-files.ts';
import {openTerminal, type Terminal} from './outside/terminal.ts';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));

async function run(argv: string[]): Promise<number> {
  let config: Config;
  try {
    config = readConfig(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${helpFor(argv[0] ?? '')}\n`);
    return 2;
  }
  if (config.version) return print(programVersion);
  if (config.help) return print(helpFor(config.command));
  if (config.command === '') {
    process.stderr.write(`${helpFor('')}\n`);
    return 2;
  }
  const terminal = openTerminal({quiet: config.quiet || config.json, env: process.env, stream: process.stderr});
  const closing = new AbortController();
  endOnSignals(closing);
  try {
    return await report(await runCommand(config, terminal, closing.signal), config, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${helpFor(config.command)}\n`);
      return 2;
    }
    if (error instanceof Interrupted) {
      process.stderr.write(`${error.message}\n`);
      return 130;
    }
    if (!(error instanceof EnvironmentError)) throw error;
    if (config.format === 'json')
      print(JSON.stringify({ok: false, error: {code: error.code, message: error.message, hint: error.hint}}));
    process.stderr.write(`${terminal.paint('red', 'cannot go on')}: ${error.message}\n    → ${error.hint}\n`);
    return 3;
  }
}

/** Each command brings its own parts of the program, so that help is there at once. */
async function runCommand(config: Config, terminal: Terminal, closing: AbortSignal): Promise<Result> {
  switch (config.command) {
    case 'build':
      return (await import('./commands/build.ts')).build(config, terminal, closing);
    case 'dataset':
      return (await import('./commands/dataset.ts')).dataset(config, terminal);
    case 'export':
      return (await import('./commands/export.ts')).exportDataset(config, terminal);
    case 'check':
      return (await import('./commands/check.ts')).check(config, terminal);
    case 'explain':
      return (await import('./commands/explain.ts')).explain(config, terminal);
    case 'review':
      return (await import('./commands/review.ts')).review(config, terminal);
    case 'diff':
      return (await import('./commands/diff.ts')).diff(config, terminal);
    case 'release':
      return (await import('./commands/release.ts')).release(config, terminal);
    case 'recall':
      return (await import('./commands/recall.ts')).recall(config, terminal);
    case 'import':
      return (await import('./commands/import.ts')).importFiles(config, terminal);
    default:
      return (await import('./commands/init.ts')).init(config, terminal);
  }
}

async function report(result: Result, config: Config, terminal: Terminal): Promise<number> {
  const {diagnostics, summary, text, exitCode = 0} = result;
  const failed = hasErrors(diagnostics);
  const {printReport} = await import('./commands/print-report.ts');
  printReport(result, config, process);
  if (text !== undefined && !config.json && config.format !== 'json') print(text);
  if (summary.length > 0) terminal.summary(summary);
  if (failed && !config.json)
    process.stderr.write(
      `\n${terminal.paint('red', countDiagnostics(diagnostics))}.${writes(config) ? ' Nothing was written.' : ''}\n`,
    );
  return failed ? 1 : exitCode;
}

function writes({command}: Config): boolean {
  return ['build', 'dataset', 'export', 'import', 'review', 'release'].includes(command);
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

function print(text: string): number {
  if (text !== '') process.stdout.write(`${text}\n`);
  return 0;
}
