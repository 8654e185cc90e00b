import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {Ended} from '../../../tests/support/run-claimleaf.ts';

const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

/** The program as a process of its own, in a folder; `kill` may end it from outside. */
export function startClaimleaf(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...argv], {
    ...{cwd, env: {...process.env, ...env}},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  const ended = once(child, 'close').then(
    ([exitCode]): Ended => ({exitCode: exitCode as number | null, stdout, stderr}),
  );
  return {child, ended};
}

export const claimleaf = (argv: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Promise<Ended> =>
  startClaimleaf(argv, cwd, env).ended;
