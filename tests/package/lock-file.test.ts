import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
// @ts-expect-error: a plain program without types
import {missingPackages} from '../../tools/complete-lock-file.mjs';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

test('the lock file has the packages of every platform, without which `npm ci` refuses it', () => {
  expect(missingPackages(lock)).toEqual([]);
});

test('the lock file names no host that packages came from', () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => Object.hasOwn(entry as object, 'resolved'))).toEqual([]);
});

test('the lock file has the hash of every package, those of other platforms too', () => {
  const packages = Object.entries(lock.packages as Record<string, {integrity?: string}>).slice(1);
  expect(packages.filter(([, {integrity = ''}]) => !/^sha512-/.test(integrity)).map(([path]) => path)).toEqual([]);
});
