import {needed, type StageRule} from './stage-rule.ts';

export const releaseName: StageRule = {
  id: 'release/name',
  asks: 'A release is called as its file is, and no topic is called releases.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Give the file its old name back, or the folder of the topic another name.',
  example: {
    by: 'released',
    changes: [{file: 'releases/spring.json', good: '"name": "spring",', bad: '"name": "summer",'}],
  },
};
