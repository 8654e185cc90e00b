import {needed, type StageRule} from './stage-rule.ts';

export const datasetSchema: StageRule = {
  id: 'dataset/schema',
  asks: 'A dataset has the form that its schema asks for.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Run `claimleaf dataset` again.',
  example: {by: 'check', changes: [{file: 'output/dataset.json', good: '', bad: '{}'}]},
};
