/** argv -> command -> exit code: the words are read, the command runs, what it found goes to the terminal. */

import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import type {Asked, Command} from './command-line/command.ts';
import {helpOfCommand, helpOfProgram} from './command-line/help.ts';
import {type CommandLine, readCommandLine} from './command-line/read-command-line.ts';
import type {Result} from './command-line/result.ts';
import {UsageError} from './command-line/usage-error.ts';
import {commands} from './commands/commands.ts';
import {hasErrors} from './diagnostics.ts';
import {countDiagnostics} from './formats/counts.ts';
import {userCacheFolder} from './outside/browser/user-cache-folder.ts';
import {EnvironmentError} from './outside/environment-error.ts';
import {findContent} from './outside/find-content.ts';
import {Interrupted} from './outside/interrupted.ts';
import {programVersion} from './outside/program-folder.ts';
import {remedyOf} from './outside/system-remedy.ts';
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
  builds?: Builds;
};

/** Builds that are known again where nothing has changed (outside/known-build.ts). */
export type Builds = {
  /** What is about to be built: why it is not known, and what to call with what it said when it ended well. */
  begin(folders: {content: string; out: string}): {why: string; end(said: Said): void};
};
type Said = {stdout: string; stderr: string};

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
    if (command.content !== 'none') await cleanUp();
    const build = command.name === 'build' ? around.builds?.begin(asked) : undefined;
    if (build && 'explainCache' in asked && asked.explainCache) terminal.note(`Built, since ${build.why}.`);
    const result = await command.run(asked, {terminal, closing, cwd: around.cwd(), commands, workers});
    const {said, streams} = keeping(around);
    const exitCode = await report(result, command, asked, streams);
    // What the output was like before is said once.
    if (exitCode === 0 && !result.diagnostics.some(({code}) => code.startsWith('output/'))) build?.end(said);
    return exitCode;
  } catch (error) {
    return end(error, command, asked, terminal, around);
  } finally {
    closing.removeEventListener('abort', sayWhatIsKept);
  }
}

/** Takes away what a process that was killed has left in the caches and among the temporary files. */
async function cleanUp(): Promise<void> {
  const {removeLeftovers} = await import('./outside/remove-leftovers.ts');
  await removeLeftovers(userCacheFolder(process.env, process.platform), tmpdir());
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
  return sayEnvironment(asEnvironment(error), asked, terminal, around);
}

/** What the system refuses anywhere, with what helps. What nobody expected is a bug, and is thrown on. */
function asEnvironment(error: unknown): EnvironmentError {
  if (error instanceof EnvironmentError) return error;
  const remedy = remedyOf(error);
  if (remedy === null) throw error;
  return new EnvironmentError('system', `The system refuses: ${(error as Error).message}.`, remedy, {cause: error});
}

function sayEnvironment(error: EnvironmentError, asked: Asked, terminal: Terminal, around: Surroundings): number {
  if (asked.report === 'json')
    print(JSON.stringify({ok: false, error: {code: error.code, message: error.message, hint: error.hint}}), around);
  around.stderr.write(`${terminal.paint('red', 'cannot go on')}: ${error.message}\n    → ${error.hint}\n`);
  return 3;
}

/** Streams that keep what is written to them. */
function keeping(around: Surroundings): {said: Said; streams: Surroundings} {
  const said: Said = {stdout: '', stderr: ''};
  const kept = (name: keyof Said): NodeJS.WriteStream => {
    const stream = around[name];
    return Object.create(stream, {
      write: {
        value(text: string) {
          said[name] += text;
          return stream.write(text);
        },
      },
    });
  };
  return {said, streams: {...around, stdout: kept('stdout'), stderr: kept('stderr')}};
}

async function report(result: Result, command: Command, asked: Asked, around: Surroundings): Promise<number> {
  const terminal = openTerminal({quiet: asked.quiet || asked.json, env: around.env, stream: around.stderr});
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
