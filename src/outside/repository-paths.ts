import {existsSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';

/**
 * The path of the content folder from the top of its repository, with forward slashes, '' for the top itself. The top
 * is the nearest folder above with `.git`; else the workspace of the GitHub run or the working folder, where the content
 * stands in one of them; else the content folder. So no path of the machine comes out.
 */
export function contentInRepository(content: string, env: NodeJS.ProcessEnv, cwd: string): string {
  const folder = resolve(cwd, content);
  const tops = [folderOfGit(folder), env.GITHUB_WORKSPACE, cwd].filter((top) => top !== undefined && top !== '');
  const top = tops.map((t) => resolve(t as string)).find((t) => folder === t || folder.startsWith(join(t, sep)));
  return relative(top ?? folder, folder)
    .split(sep)
    .join('/');
}

function folderOfGit(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : folderOfGit(above);
}
