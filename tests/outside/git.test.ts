import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {EnvironmentError} from '../../src/outside/environment-error.ts';
import {isRevisionName, readAtRevision} from '../../src/outside/git.ts';
import {makeRepository} from '../support/make-repository.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const read = async (revision: string, file: string, folder: string, largest = 1000) => {
  const found = await readAtRevision(revision, file, folder, largest);
  return found.found === 'file' ? found.bytes.toString('utf8') : found.found;
};

afterEach(() => vi.unstubAllEnvs());

test('a file as a revision has it, whatever is there now', async () => {
  const {folder, commit} = makeRepository(temporaryFolder());
  commit({'output/dataset.json': 'one'});
  commit({'output/dataset.json': 'two', 'other.txt': 'x'});
  writeFiles(folder, {'output/dataset.json': 'three'});
  expect(await read('HEAD', 'output/dataset.json', folder)).toBe('two');
  expect(await read('HEAD~1', 'output/dataset.json', folder)).toBe('one');
  expect(await read('HEAD~1', 'other.txt', folder)).toBe('no-file');
  expect(await read('HEAD', 'output', folder)).toBe('no-file');
  expect(await read('HEAD~9', 'other.txt', folder)).toBe('no-revision');
  expect(await read('nothing', 'other.txt', folder)).toBe('no-revision');
});

test('branches, tags and reflogs; paths from the folder of the run, or absolute', async () => {
  const {folder, commit, git} = makeRepository(temporaryFolder());
  commit({'sub/data.json': 'one'});
  git('branch', 'feature/x');
  git('tag', '-a', 'v1.2', '-m', 'v1.2');
  commit({'sub/data.json': 'two'});
  expect(await read('feature/x', 'sub/data.json', folder)).toBe('one');
  expect(await read('v1.2', 'sub/data.json', folder)).toBe('one');
  expect(await read('HEAD@{0}', 'data.json', join(folder, 'sub'))).toBe('two');
  expect(await read('HEAD', '../sub/data.json', join(folder, 'sub'))).toBe('two');
  expect(await read('HEAD', join(folder, 'sub', 'data.json'), folder)).toBe('two');
  expect(await read('HEAD', '/etc/passwd', folder)).toBe('no-file');
});

test('a file that is too large is not read', async () => {
  const {folder, commit} = makeRepository(temporaryFolder());
  commit({'a.json': 'x'.repeat(1001)});
  expect(await readAtRevision('HEAD', 'a.json', folder, 1000)).toEqual({found: 'too-large', bytes: 1001});
  expect(await readAtRevision('HEAD', 'a.json', folder, 1001)).toMatchObject({found: 'file'});
});

test.for([
  '--help',
  '-c',
  '--output=x',
  'HEAD:file',
  ':/text',
  'a..b',
  'a b',
  'a;b',
  '$(touch x)',
  '`x`',
  'a\nb',
  '',
  '^HEAD',
  'x'.repeat(201),
])('%j is no name of a revision', (name) => {
  expect(isRevisionName(name)).toBe(false);
});

test.for(['HEAD', 'HEAD~1', 'HEAD^', 'HEAD^2~3', 'main', 'feature/a-b_c', 'v1.2.0', '08fa276', '@', 'main@{1}'])(
  '%j is one',
  (name) => {
    expect(isRevisionName(name)).toBe(true);
  },
);

test('a name that was not checked never gets to git', async () => {
  const {folder, commit} = makeRepository(temporaryFolder());
  commit({'a.json': 'x'});
  await expect(readAtRevision('--output=stolen', 'a.json', folder, 10)).rejects.toThrow('was not checked');
});

test('no repository, and no git', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('GIT_CEILING_DIRECTORIES', folder);
  mkdirSync(join(folder, 'inside'));
  await expect(read('HEAD', 'a.json', join(folder, 'inside'))).rejects.toMatchObject({code: 'git-no-repository'});
  vi.stubEnv('PATH', folder);
  const missing = read('HEAD', 'a.json', folder);
  await expect(missing).rejects.toBeInstanceOf(EnvironmentError);
  await expect(missing).rejects.toMatchObject({code: 'git-missing'});
});

test('reading runs no program that the repository names', async () => {
  const {folder, commit, git} = makeRepository(temporaryFolder());
  commit({'a.json': 'x', '.gitattributes': '*.json diff=evil filter=evil'});
  const touch = `touch '${join(folder, 'ran')}'`;
  for (const key of ['core.fsmonitor', 'core.pager', 'diff.evil.textconv', 'diff.evil.command', 'filter.evil.smudge'])
    git('config', key, touch);
  expect(await read('HEAD', 'a.json', folder)).toBe('x');
  expect(execFileSync('ls', [folder], {encoding: 'utf8'})).not.toContain('ran');
});
