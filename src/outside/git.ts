import {execFile} from 'node:child_process';
import {relative, resolve, sep} from 'node:path';
import {sureMatch} from '../base/matches.ts';
import {EnvironmentError} from './environment-error.ts';

/** How long one call of git may take, in milliseconds: each reads one object. */
const timeoutMs = 30_000;

/** A file as a revision has it; or what is not there. */
export type RevisionFile =
  | {found: 'file'; bytes: Buffer; commit: string}
  | {found: 'no-revision'}
  | {found: 'no-file'; commit: string}
  | {found: 'too-large'; bytes: number};

/**
 * A name of a revision that git may be asked for: 'HEAD~1', 'main', 'v1.2', 'feature/x', 'HEAD@{1}'. No options, no
 * ranges ('a..b'), no paths ('HEAD:file') and no searches (':/text').
 */
export function isRevisionName(text: string): boolean {
  return text.length <= 200 && /^[A-Za-z0-9_@][A-Za-z0-9_@./~^{}+-]*$/.test(text) && !text.includes('..');
}

/**
 * Reads a file of a commit of the repository that a folder stands in. Nothing is checked out, nothing is fetched, and
 * no program but git is started.
 *
 * In: a name that isRevisionName accepts; a path that is absolute or seen from `folder`; the most bytes to read.
 * Throws EnvironmentError where there is no git or no repository.
 */
export async function readAtRevision(
  revision: string,
  file: string,
  folder: string,
  largest: number,
): Promise<RevisionFile> {
  if (!isRevisionName(revision)) throw new Error(`'${revision}' was not checked before git is asked for it`);
  await findRepository(folder);
  const parsed = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const commit = parsed.stdout.toString('latin1').trim();
  if (parsed.code !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) return {found: 'no-revision'};
  // './' makes git look from this folder, as the person does, and not from the top of the repository.
  const path = relative(folder, resolve(folder, file)).split(sep).join('/');
  const object = `${commit}:./${path}`;
  const size = await git(folder, ['cat-file', '-s', object]);
  if (size.code !== 0) return {found: 'no-file', commit};
  const bytes = Number(size.stdout.toString('latin1'));
  if (bytes > largest) return {found: 'too-large', bytes};
  const blob = await git(folder, ['cat-file', 'blob', object], largest);
  return blob.code === 0 ? {found: 'file', bytes: blob.stdout, commit} : {found: 'no-file', commit};
}

/** A file of a folder of a commit; `path` is seen from the folder. */
type FolderFile = {path: string; size: number; bytes: Buffer};

/**
 * The files of a folder of a commit that are wanted, or null where the commit has no such folder. Links and modules are
 * left out, and so are files over `largest` bytes. In and errors: as readAtRevision.
 */
export async function readFolderAtRevision(
  revision: string,
  inside: string,
  folder: string,
  {isWanted, largest}: {isWanted: (path: string) => boolean; largest: number},
): Promise<FolderFile[] | null> {
  if (!isRevisionName(revision)) throw new Error(`'${revision}' was not checked before git is asked for it`);
  await findRepository(folder);
  const below = relative(folder, resolve(folder, inside)).split(sep).join('/');
  const listed = await git(folder, ['ls-tree', '-r', '-z', '--long', `${revision}^{commit}:./${below}`], 8_000_000);
  if (listed.code !== 0) return null;
  const files: FolderFile[] = [];
  // '100644 blob 0123abcd…    1234\tpath'
  for (const entry of listed.stdout.toString('utf8').split('\0')) {
    const listing = /^100\d+ blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(entry);
    if (!listing) continue;
    const [, object, digits, path] = listing;
    const size = Number(digits);
    if (!object || !path || !isWanted(path) || size > largest) continue;
    const blob = await git(folder, ['cat-file', 'blob', object], largest);
    if (blob.code !== 0) return null;
    files.push({path, size, bytes: blob.stdout});
  }
  return files.length === 0 ? null : files;
}

async function findRepository(folder: string): Promise<void> {
  const {code, stderr} = await git(folder, ['rev-parse', '--git-dir']);
  if (code === 0) return;
  throw new EnvironmentError(
    'git-no-repository',
    `git finds no repository at '${folder}': ${sureMatch(/^.*/, stderr).replace(/^fatal: /, '')}.`,
    'Run the command inside of the repository, or name two dataset files instead of a revision.',
  );
}

/** Runs git without a shell. It may not ask or fetch, and speaks English. */
function git(
  folder: string,
  args: readonly string[],
  maxBuffer = 1_000_000,
): Promise<{code: number; stdout: Buffer; stderr: string}> {
  const env = {
    ...process.env,
    ...{LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1'},
  };
  const options = {cwd: folder, env, maxBuffer, timeout: timeoutMs, encoding: 'buffer', windowsHide: true} as const;
  return new Promise((done, fail) => {
    execFile('git', ['--no-pager', ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : (error.code as number | string | undefined);
      if (typeof code === 'number') return done({code, stdout, stderr: stderr.toString('utf8').trim()});
      const isMissing = code === 'ENOENT';
      fail(
        new EnvironmentError(
          isMissing ? 'git-missing' : 'git-failed',
          isMissing ? 'Found no git, which a revision is read with.' : `git did not end well: ${error?.message}.`,
          isMissing
            ? 'Install git, or name two dataset files instead of a revision.'
            : 'Try the same in a terminal: git rev-parse HEAD.',
          {cause: error},
        ),
      );
    });
  });
}
