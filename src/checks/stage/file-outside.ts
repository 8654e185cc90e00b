import {needed, type StageRule} from './stage-rule.ts';

export const fileOutside: StageRule = {
  id: 'file/outside',
  asks: 'A file of the content is no link that leads out of the content folder.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Copy what it leads to into the content folder.',
  example: {by: 'link', changes: [{file: 'eyes/decisions.yaml', good: '', bad: '../../outside.yaml'}]},
};
