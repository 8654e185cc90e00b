import {needed, type StageRule} from './stage-rule.ts';

export const datasetFormat: StageRule = {
  id: 'dataset/format',
  asks: 'A dataset that is compared is of the version of the format that this program knows.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Make it again with this program from the content of its time, or compare with the program that made it.',
  example: {by: 'diff', changes: [{file: 'output/dataset.json', good: '"format": 1,', bad: '"format": 2,'}]},
};
