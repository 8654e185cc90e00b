import {copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {EnvironmentError} from '../../src/outside/environment-error.ts';
import {readSyntaxFiles} from '../../src/outside/syntax-files.ts';
import type {SyntaxWords} from '../../src/syntax/syntax-words.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const words = parse(readFileSync('language/en.syntax.yaml', 'utf8')) as SyntaxWords;

test('damaged weights are the machine’s fault, told when the parser is asked for and not before', () => {
  const folder = temporaryFolder();
  copyFileSync('language/en.lemmas.json', join(folder, 'en.lemmas.json'));
  const weights = join(folder, 'en.parser.bin');
  writeFileSync(weights, readFileSync('language/en.parser.bin').subarray(0, 100_000));

  const syntax = readSyntaxFiles(folder, 'en', words);
  expect(syntax.lemmaOf('rashes', 'NOUN')).toBe('rash');
  expect(syntax.tokenise('A rash.')).toHaveLength(3);
  expect(() => syntax.parser()).toThrow(EnvironmentError);
  expect(() => syntax.parser()).toThrow(`${weights}: Found damaged weights, expected`);
});

test('missing weights are, too', () => {
  const folder = temporaryFolder();
  copyFileSync('language/en.lemmas.json', join(folder, 'en.lemmas.json'));
  expect(() => readSyntaxFiles(folder, 'en', words).parser()).toThrow(EnvironmentError);
});
