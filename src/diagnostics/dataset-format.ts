import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const datasetFormat = defineDiagnostic({
  id: 'dataset/format',
  means: 'A dataset is of another version of the format.',
  asks: 'A dataset that is compared is of the version of the format that this program knows.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found ${found}, expected ${expected}.`,
    hint: 'Another version of the program has made it: make it again with this one from the content of its time, or compare with the version that made it.',
  }),
  sample: {found: 'version 2 of the format', expected: 'version 1'},
  example: {by: 'diff', changes: [{file: 'output/dataset.json', good: '"format": 1,', bad: '"format": 2,'}]},
});
