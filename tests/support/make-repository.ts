import {execFileSync} from 'node:child_process';
import {writeFiles} from './write-files.ts';

export type Repository = {
  folder: string;
  /** Writes files and commits everything. */
  commit(files: Readonly<Record<string, string | Uint8Array>>): void;
  git(...args: string[]): string;
};

/** A git repository of its own in a folder, whatever the settings of the machine and of a hook that runs the tests. */
export function makeRepository(folder: string): Repository {
  const who = {NAME: 'Test', EMAIL: 'test@example.org', DATE: '2026-01-02T03:04:05Z'};
  const person = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const {GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env} = process.env;
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: {...env, ...Object.fromEntries(person), GIT_CONFIG_NOSYSTEM: '1', HOME: folder},
    });
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    commit(files) {
      writeFiles(folder, files);
      git('add', '--all', '--force');
      git('commit', '--quiet', '--allow-empty', '--message', 'change');
    },
  };
}
