import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

export type Ended = {exitCode: number | null; stdout: string; stderr: string};

/** Starts the program as a person does, in the project's folder or another. */
export function startClaimleaf(
  argv: readonly string[],
  {env = {}, cwd = projectFolder}: {env?: NodeJS.ProcessEnv; cwd?: string} = {},
): {child: ChildProcessWithoutNullStreams; ended: Promise<Ended>} {
  const child = spawn(process.execPath, [cli, ...argv], {cwd, env: {...process.env, ...env}});
  const ended: Ended = {exitCode: null, stdout: '', stderr: ''};
  child.stdin.end();
  child.stdout.on('data', (part) => {
    ended.stdout += part;
  });
  child.stderr.on('data', (part) => {
    ended.stderr += part;
  });
  return {
    child,
    ended: new Promise((resolve) => child.once('close', (exitCode) => resolve({...ended, exitCode}))),
  };
}

export function runClaimleaf(
  argv: readonly string[],
  options: {env?: NodeJS.ProcessEnv; cwd?: string} = {},
): Promise<Ended> {
  return startClaimleaf(argv, options).ended;
}
