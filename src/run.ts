/** argv -> command -> exit code: the words are read, the command runs, what it found goes to the terminal. */

import {existsSync} from 'node:fs';
import type {Asked, Command} from './command-line/command.ts';
import {helpOfCommand, helpOfProgram} from './command-line/help.ts';
import {type CommandLine, readCommandLine} from './command-line/read-command-line.ts';
import type {Result} from './command-line/result.ts';
import {UsageError} from './command-line/usage-error.ts';
import {commands} from './commands/commands.ts';
import {hasErrors} from './diagnostics.ts';
import {countDiagnostics} from './formats/counts.ts';
import {EnvironmentError} from './outside/environment-error.ts';
import {findContent} from './outside/find-content.ts';
import {Interrupted} from './outside/interrupted.ts';
import {programVersion} from './outside/program-files.ts';
import {openTerminal, type Terminal} from './outside/terminal.ts';
import {workHere} from './outside/work/work-here.ts';
import type {Workers} from './outside/work/workers.ts';

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

/**
 * Runs the program with the words behind its name; gives its exit code. `closing` is aborted when it is told to end.
 * `workers` read what comes from others: in this process, where nothing else is said.
 */
export async function run(
  given: readonly string[],
  around: Surroundings,
  closing: AbortSignal,
  workers: Workers = workHere,
): Promise<number> {
  const argv = inOptions(given);
  let line: CommandLine;
  try {
    line = readCommandLine(argv, commands);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(error, commands.find(({name}) => name === argv[0]) ?? null, given.includes('--json'), around);
  }
  const {command} = line;
  if (line.version) return print(programVersion, around);
  if (line.help) return print(helpOf(command), around);
  if (command === null) {
    around.stderr.write(`${helpOf(null)}\n`);
    return 2;
  }
  const {quiet, json} = line.asked;
  const terminal = openTerminal({quiet: quiet || json, env: around.env, stream: around.stderr});
  const sayWhatIsKept = () => around.stderr.write(`\nInterrupted; ${command.kept ?? 'nothing was written'}.\n`);
  closing.addEventListener('abort', sayWhatIsKept);
  let {asked} = line;
  try {
    asked = withFolders(line, command, terminal);
    const result = await command.run(asked, {terminal, closing, cwd: around.cwd(), commands, workers});
    return await report(result, command, asked, terminal, around);
  } catch (error) {
    return end(error, command, asked, terminal, around);
  } finally {
    closing.removeEventListener('abort', sayWhatIsKept);
  }
}

/** 'help build' is 'build --help', 'version' is '--version'. */
function inOptions([first, ...rest]: readonly string[]): string[] {
  if (first === 'help') return [...rest.map((word) => (word === 'help' ? '--help' : word)), '--help'];
  if (first === 'version') return ['--version', ...rest];
  return first === undefined ? [] : [first, ...rest];
}

/**
 * The folders that a command works in: where none is named, those of the content that stands here or above. Throws
 * UsageError where the one that is named is not there.
 */
function withFolders({asked, given}: CommandLine, command: Command, terminal: Terminal): Asked {
  if (command.content === 'none') return asked;
  if (given.has('content')) {
    if (command.content !== 'optional' && !existsSync(asked.content))
      throw new UsageError(`Found nothing at '${asked.content}', expected the content folder behind --content.`);
    return asked;
  }
  const found = findContent(process.cwd(), asked.content, asked.out);
  if (found === null || found.content === asked.content) return asked;
  terminal.note(`Found no '${asked.content}' here; the content is '${found.content}'.`);
  return {...asked, content: found.content, out: given.has('out') ? asked.out : found.out};
}

function helpOf(command: Command | null): string {
  return command ? helpOfCommand(command) : helpOfProgram(commands);
}

/** One line of what is wrong, and where help is; with --json the same as JSON. */
function refuse({message}: UsageError, command: Command | null, json: boolean, around: Surroundings): number {
  const hint = `\`claimleaf ${command ? `${command.name} ` : ''}--help\` says what can be asked.`;
  if (json) print(JSON.stringify({ok: false, error: {code: 'usage', message, hint}}), around);
  around.stderr.write(`${message}\n    → ${hint}\n`);
  return 2;
}

/** Says why a command could not go on. What nobody expected is a bug, and is thrown on. */
function end(error: unknown, command: Command, asked: Asked, terminal: Terminal, around: Surroundings): number {
  if (error instanceof UsageError) return refuse(error, command, asked.report === 'json', around);
  if (error instanceof Interrupted) {
    if (asked.report === 'json')
      print(JSON.stringify({ok: false, error: {code: 'interrupted', message: error.message, hint: ''}}), around);
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
