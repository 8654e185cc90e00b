import {execFileSync} from 'node:child_process';

/** The name that git knows for whoever works in a folder; '' where there is none, or no git. */
export function gitUser(folder: string): string {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      ...{cwd: folder, encoding: 'utf8', timeout: 2000},
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
