import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {docsFile, generateDatasetDocs} from '../../tools/generate-dataset-docs.ts';

const docs = readFileSync(docsFile, 'utf8');

test('docs/dataset.md says what the schemas, the dataset and the exports say; `npm run fix` makes it again', () => {
  expect(generateDatasetDocs(docs)).toBe(docs);
});

test('each of its parts is there once', () => {
  expect([...docs.matchAll(/<!-- made: (\S+) -->/g)].map(([, name]) => name).sort()).toEqual([
    ...['dataset', 'example', 'tables', 'terms'],
  ]);
  expect(() => generateDatasetDocs('<!-- made: nothing -->\n<!-- end -->')).toThrow("asks for 'nothing'");
});
