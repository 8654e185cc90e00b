import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';
import {project, stepOf} from './read-automation.ts';

/** A content without errors. */
export const small = join(project, 'tests/fixtures/small');
const server = {GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'a/clinic', GITHUB_SHA: 'abc'};

/** Runs a step of action.yml as a runner of GitHub does; returns its end, what it printed, and its outputs. */
export function runStep(id: string, cwd: string, env: Record<string, string>) {
  const files = writeFiles(temporaryFolder(), {output: '', summary: '', 'temp/x': ''});
  const {status, stdout, stderr} = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', stepOf(id).run],
    {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...server,
        GITHUB_WORKSPACE: cwd,
        GITHUB_OUTPUT: join(files, 'output'),
        GITHUB_STEP_SUMMARY: join(files, 'summary'),
        RUNNER_TEMP: join(files, 'temp'),
        ...env,
      },
    },
  );
  const lines = readFileSync(join(files, 'output'), 'utf8').trimEnd().split('\n').filter(Boolean);
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) as Record<string, string>;
  return {status, stdout, stderr, outputs, summary: readFileSync(join(files, 'summary'), 'utf8')};
}

/** A repository with a content folder; the program is the one of this project. */
export function repository(content: string): {folder: string; PROGRAM: string} {
  const folder = writeFiles(temporaryFolder(), {'.git/HEAD': ''});
  cpSync(content, join(folder, 'my content'), {recursive: true});
  return {folder, PROGRAM: join(project, 'bin/claimleaf')};
}
