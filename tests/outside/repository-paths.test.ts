import {join} from 'node:path';
import {expect, test} from 'vitest';
import {contentInRepository} from '../../src/outside/repository-paths.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

test('from the nearest folder with .git, wherever the program is started and whatever the content is called', () => {
  const top = writeFiles(temporaryFolder(), {'.git/HEAD': '', 'a/my content/clinic.yaml': '', 'b/c': ''});
  expect(contentInRepository('my content', {}, join(top, 'a'))).toBe('a/my content');
  expect(contentInRepository('../a/my content/', {}, join(top, 'b'))).toBe('a/my content');
  expect(contentInRepository(join(top, 'a', 'my content'), {}, '/')).toBe('a/my content');
  expect(contentInRepository('.', {}, top)).toBe('');
  expect(contentInRepository('not-there', {}, top)).toBe('not-there');
});

test('without a repository from the workspace, else from the working folder, else from itself', () => {
  const folder = writeFiles(temporaryFolder(), {'a/b/clinic.yaml': '', 'ab/c': ''});
  expect(contentInRepository('b', {GITHUB_WORKSPACE: folder}, join(folder, 'a'))).toBe('a/b');
  expect(contentInRepository('b', {}, join(folder, 'a'))).toBe('b');
  expect(contentInRepository('../ab', {}, join(folder, 'a'))).toBe('');
});
