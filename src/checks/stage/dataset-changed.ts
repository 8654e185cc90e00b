import {needed, type StageRule} from './stage-rule.ts';

export const datasetChanged: StageRule = {
  id: 'dataset/changed',
  asks: 'The committed dataset is the one that the content gives.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Run `claimleaf dataset`, look at what has changed, and commit it.',
  example: {
    by: 'frozen',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: 'Wind may cause dry eyes.'}],
  },
};
