/** argv -> command -> exit code: the words are read, the command runs, what it found goes to the terminal. */

import type {Asked, Command} from './command-line/command.ts';
import {helpOfCommand, helpOfProgram} from './command-line/help.ts';
import {type CommandLine, readCommandLine} from './command-line/read-command-line.ts';
import type {Result} from './command-line/result.ts';
import {UsageError} from './command-line/usage-error.ts';
import {commands} from './commands/commands.ts';
import {hasErrors} from './diagnostics.ts';
import {countDiagnostics} from './formats/counts.ts';
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

async function run(given: string[]): Promise<number> {
  // 'help build' is 'build --help'.
  const argv = given[0] === 'help' ? [...given.slice(1), '--help'] : given;
  let line: CommandLine;
  try {
    line = readCommandLine(argv, commands);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(error, commands.find(({name}) => name === argv[0]) ?? null);
  }
  const {command, asked} = line;
  if (line.version) return print(programVersion);
  if (line.help) return print(helpOf(command));
  if (command === null) {
    process.stderr.write(`${helpOf(null)}\n`);
    return 2;
  }
  const terminal = openTerminal({quiet: asked.quiet || asked.json, env: process.env, stream: process.stderr});
  const closing = new AbortController();
  endOnSignals(closing);
  try {
    return await report(await command.run(asked, {terminal, closing: closing.signal}), command, asked, terminal);
  } catch (error) {
    return end(error, command, asked, terminal);
  }
}

function helpOf(command: Command | null): string {
  return command ? helpOfCommand(command) : helpOfProgram(commands);
}

function refuse(error: UsageError, command: Command | null): number {
  process.stderr.write(`${error.message}\n\n${helpOf(command)}\n`);
  return 2;
}

/** Says why a command could not go on. What nobody expected is a bug, and is thrown on. */
function end(error: unknown, command: Command, asked: Asked, terminal: Terminal): number {
  if (error instanceof UsageError) return refuse(error, command);
  if (error instanceof Interrupted) {
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
  if (!(error instanceof EnvironmentError)) throw error;
  if (asked.report === 'json')
    print(JSON.stringify({ok: false, error: {code: error.code, message: error.message, hint: error.hint}}));
  process.stderr.write(`${terminal.paint('red', 'cannot go on')}: ${error.message}\n    → ${error.hint}\n`);
  return 3;
}

async function report(result: Result, command: Command, asked: Asked, terminal: Terminal): Promise<number> {
  const {diagnostics, summary, text, exitCode = 0} = result;
  const failed = hasErrors(diagnostics);
  const {printReport} = await import('./commands/print-report.ts');
  printReport(result, {...asked, findsProblems: command.findsProblems === true}, process);
  if (text !== undefined && asked.report !== 'json') print(text);
  if (summary.length > 0) terminal.summary(summary);
  if (failed && !asked.json)
    process.stderr.write(
      `\n${terminal.paint('red', countDiagnostics(diagnostics))}.${command.writes ? ' Nothing was written.' : ''}\n`,
    );
  return failed ? 1 : exitCode;
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
