import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const datasetSchema = defineDiagnostics({
  id: 'dataset/schema',
  means: 'The dataset does not have the form that its schema asks for.',
  asks: 'A dataset has the form that its schema asks for.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    misfit: ({found, at, expected}: {found: string; at: string; expected: string}) => ({
      message: `Found ${found} at ${at}, expected ${expected}.`,
      hint: 'Run `claimleaf dataset` again; if it stays, the program has a fault.',
    }),
    json: () => ({
      message: 'Found a file that is no JSON, expected a dataset.',
      hint: 'Run `claimleaf dataset` again.',
    }),
    edited: ({found, expected}: {found: string; expected: string}) => ({
      message: `Found ${found}, expected ${expected}.`,
      hint: 'Name a dataset that `claimleaf dataset` has made and nobody has edited.',
    }),
  },
  samples: {
    misfit: {found: '{}', at: 'the top', expected: "it to have required property 'claims'"},
    json: {},
    edited: {found: "'c-0123456789' twice", expected: 'each id once'},
  },
  example: {by: 'check', changes: [{file: 'output/dataset.json', good: '', bad: '{}'}]},
});
