import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {allowed, type LockFile, licencesPage, shippedPackages} from '../../tools/supply/licences.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as LockFile;

test('everything that is installed with Claimleaf has a licence that is known and allowed', () => {
  expect(shippedPackages(lock).filter(({licence}) => !allowed.has(licence))).toEqual([]);
});

test('a package without a licence, or with another, would be found', () => {
  const packages = {
    '': {},
    'node_modules/a': {version: '1.0.0'},
    'node_modules/b/node_modules/c': {version: '1.0.0', license: 'GPL-3.0-only'},
    'node_modules/d': {version: '1.0.0', license: 'MIT'},
    'node_modules/e': {version: '1.0.0', license: 'GPL-3.0-only', dev: true},
  };
  const found = shippedPackages({packages}).filter(({licence}) => !allowed.has(licence));
  expect(found.map(({name}) => name)).toEqual(['a', 'c']);
});

test('docs/licences.md is current; `npm run fix` makes it again', () => {
  expect(read('docs/licences.md')).toBe(licencesPage(shippedPackages(lock)));
});
