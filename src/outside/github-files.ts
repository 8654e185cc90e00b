import {appendFileSync} from 'node:fs';
import type {Diagnostic} from '../diagnostics.ts';
import {EnvironmentError} from './environment-error.ts';

/**
 * Tells a GitHub run what is not said by annotations, through the files that it names in the environment: the job
 * summary, and the outputs `errors` and `warnings` of the step. Outside such a run nothing is written.
 */
export function writeGithubFiles(diagnostics: readonly Diagnostic[], summary: string, env: NodeJS.ProcessEnv): void {
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  append(env.GITHUB_STEP_SUMMARY, summary);
  append(env.GITHUB_OUTPUT, `errors=${count('error')}\nwarnings=${count('warning')}\n`);
}

function append(file: string | undefined, text: string): void {
  if (!file) return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new EnvironmentError(
      'github-file',
      `Cannot write '${file}', which the environment names for a GitHub run: ${(error as Error).message}.`,
      'Unset GITHUB_STEP_SUMMARY and GITHUB_OUTPUT outside of GitHub.',
      {cause: error},
    );
  }
}
