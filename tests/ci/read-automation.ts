/** The files by which other programs run Claimleaf: the action, the workflows, the hooks of pre-commit. */
import {globSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';

export const project = fileURLToPath(new URL('../../', import.meta.url));

export type Step = {
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
  run?: string;
};

export type Action = {
  inputs: Record<string, {description: string; default: string}>;
  outputs: Record<string, {description: string; value: string}>;
  runs: {using: string; steps: Step[]};
};

export const action = readYaml<Action>('action.yml');

export const hooks =
  readYaml<{id: string; entry: string; files: string; pass_filenames: boolean}[]>('.pre-commit-hooks.yaml');

/** The steps of every job of every workflow, by the name of the file and the job. */
export const jobs = new Map(
  globSync('.github/workflows/*.yml', {cwd: project})
    .sort()
    .flatMap((file) =>
      Object.entries(readYaml<{jobs: Record<string, {steps: Step[]; env?: Record<string, string>}>}>(file).jobs).map(
        ([name, job]) => [`${file} ${name}`, job] as const,
      ),
    ),
);

/** A step of the action. */
export function stepOf(id: string): Step & {run: string} {
  const step = action.runs.steps.find((s) => s.id === id);
  if (step?.run === undefined) throw new Error(`action.yml has no step '${id}' that runs something`);
  return {...step, run: step.run};
}

function readYaml<T>(file: string): T {
  return parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), {strict: true, uniqueKeys: true}) as T;
}
