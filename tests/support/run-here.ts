import {isAbsolute, join} from 'node:path';
import {run} from '../../src/run.ts';
import type {Ended} from './run-claimleaf.ts';

const fixed: Readonly<Record<string, string>> = {content: '--content', output: '--out'};

/**
 * Runs the program in this process, with streams of its own: a twentieth of what a new process takes. Only what is about
 * the process itself (its start, signals, pipes, the environment that a command reads) needs a true one: runClaimleaf.
 *
 * @param cwd the folder that it seems to be started in; content/ and output/ stand there if nothing else is asked for
 * @param env what colours, reports and the files of a GitHub run follow
 */
export async function runHere(
  argv: readonly string[],
  {cwd = process.cwd(), env = {}}: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
): Promise<Ended> {
  const ended = {exitCode: 0, stdout: '', stderr: ''};
  const around = {
    ...{env, cwd: () => cwd},
    stdout: writer((text) => {
      ended.stdout += text;
    }),
    stderr: writer((text) => {
      ended.stderr += text;
    }),
  };
  ended.exitCode = await run([...argv, ...foldersIn(cwd, argv)], around, new AbortController().signal);
  return ended;
}

/** Relative folders would be those of this process. */
function foldersIn(cwd: string, argv: readonly string[]): string[] {
  const given = (option: string) => argv.indexOf(option) + 1;
  for (const option of Object.values(fixed)) {
    const folder = argv[given(option)] ?? '';
    if (given(option) > 0 && !isAbsolute(folder)) throw new Error(`${option} ${folder} is no absolute path`);
  }
  if (cwd === process.cwd() || argv.length === 0) return [];
  return Object.entries(fixed).flatMap(([name, option]) => (given(option) > 0 ? [] : [option, join(cwd, name)]));
}

/** What the program uses of a stream that is no terminal. */
const writer = (write: (text: string) => void): NodeJS.WriteStream =>
  ({
    write(text: string) {
      write(text);
      return true;
    },
    isTTY: false,
  }) as unknown as NodeJS.WriteStream;
