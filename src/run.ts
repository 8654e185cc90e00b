/** argv -> command -> exit code: the words are read, the command runs, what it found goes to the terminal. */

import type {Asked, Command} from './command-line/command.ts';
import {helpOfCommand, helpOfProgram} from './command-line/help.ts';
import {type CommandLine, readCommandLine} from './command-line/read-command-line.ts';
import type {Result} from './command-line/result.ts';
import {UsageError} from './command-line/usage-error.ts';
import {commands} from './commands/commands.ts';
import {hasErrors} from './diagnostics.ts';
import {countDiagnostics} from './formats/counts.ts';
import {EnvironmentError} from './outside/environment-error.ts';
import {Interrupted} from './outside/interrupted.ts';
import {programVersion} from './outside/program-files.ts';
import {openTerminal, type Terminal} from './outside/terminal.ts';

/**
 * Where the program runs, as `process` has it. `cwd` is where git looks, and from where a report names files; relative
 * folders of content and output are always those of the process.
 */
export type Surroundings = {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
  cwd: () => string;
};

/** Runs the program with the words behind its name; gives its exit code. `closing` is aborted when it is told to end. */
export async function run(given: readonly string[], around: Surroundings, closing: AbortSignal): Promise<number> {
  // 'help build' is 'build --help'.
  const argv = given[0] === 'help' ? [...given.slice(1), '--help'] : [...given];
  let line: CommandLine;
  try {
    line = readCommandLine(argv, commands);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(error, commands.find(({name}) => name === argv[0]) ?? null, around);
  }
  const {command, asked} = line;
  if (line.version) return print(programVersion, around);
  if (line.help) return print(helpOf(command), around);
  if (command === null) {
    around.stderr.write(`${helpOf(null)}\n`);
    return 2;
  }
  const terminal = openTerminal({quiet: asked.quiet || asked.json, env: around.env, stream: around.stderr});
  try {
    const result = await command.run(asked, {terminal, closing, cwd: around.cwd()});
    return await report(result, command, asked, terminal, around);
  } catch (error) {
    return end(error, command, asked, terminal, around);
  }
}

function helpOf(command: Command | null): string {
  return command ? helpOfCommand(command) : helpOfProgram(commands);
}

function refuse(error: UsageError, command: Command | null, {stderr}: Surroundings): number {
  stderr.write(`${error.message}\n\n${helpOf(command)}\n`);
  return 2;
}

/** Says why a command could not go on. What nobody expected is a bug, and is thrown on. */
function end(error: unknown, command: Command, asked: Asked, terminal: Terminal, around: Surroundings): number {
  if (error instanceof UsageError) return refuse(error, command, around);
  if (error instanceof Interrupted) {
    around.stderr.write(`${error.message}\n`);
    return 130;
  }
  if (!(error instanceof EnvironmentError)) throw error;
  if (asked.report === 'json')
    print(JSON.stringify({ok: false, error: {code: error.code, message: error.message, hint: error.hint}}), around);
  around.stderr.write(`${terminal.paint('red', 'cannot go on')}: ${error.message}\n    → ${error.hint}\n`);
  return 3;
}

async function report(
  result: Result,
  command: Command,
  asked: Asked,
  terminal: Terminal,
  around: Surroundings,
): Promise<number> {
  const {diagnostics, summary, text, exitCode = 0} = result;
  const failed = hasErrors(diagnostics);
  const {printReport} = await import('./commands/print-report.ts');
  printReport(result, {...asked, findsProblems: command.findsProblems === true}, around);
  if (text !== undefined && asked.report !== 'json') print(text, around);
  if (summary.length > 0) terminal.summary(summary);
  if (failed && !asked.json)
    around.stderr.write(
      `\n${terminal.paint('red', countDiagnostics(diagnostics))}.${command.writes ? ` ${result.written ?? 'Nothing was written.'}` : ''}\n`,
    );
  return failed ? 1 : exitCode;
}

function print(text: string, {stdout}: Surroundings): number {
  if (text !== '') stdout.write(`${text}\n`);
  return 0;
}
