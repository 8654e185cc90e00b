import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {readSavedDataset} from '../../src/commands/read-saved-dataset.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const out = fileURLToPath(new URL('../fixtures/broken/dataset-wrong-hashes/output', import.meta.url));

test('a saved dataset is read where it speaks of the articles of the content', () => {
  const {value, diagnostics} = readSavedDataset(out, new Set(['eyes/articles/dry-eyes.md']));
  expect(diagnostics).toEqual([]);
  expect(value?.text).toBe(readFileSync(join(out, 'dataset.json'), 'utf8'));
});

test('the dataset of another content is left alone, and none is none', () => {
  expect(readSavedDataset(out, new Set(['skin/articles/zinc.md']))).toEqual({value: null, diagnostics: []});
  expect(readSavedDataset(temporaryFolder(), new Set())).toEqual({value: null, diagnostics: []});
});
