import {defineDiagnostics, needed} from './define-diagnostic.ts';

const commit = 'Run `claimleaf dataset`, look at what has changed, and commit it.';

export const datasetChanged = defineDiagnostics({
  id: 'dataset/changed',
  means: 'The committed dataset differs from the one that the content gives.',
  asks: 'The committed dataset is the one that the content gives.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    missing: () => ({message: 'Found no committed dataset, expected one.', hint: commit}),
    line: ({found, expected}: {found: string; expected: string}) => ({
      message: `Found '${found}', expected '${expected}': the content gives another dataset.`,
      hint: commit,
    }),
  },
  samples: {
    missing: {},
    line: {found: '"certainty": "can",', expected: '"certainty": "stated",'},
  },
  example: {
    by: 'frozen',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: 'Wind may cause dry eyes.'}],
  },
});
