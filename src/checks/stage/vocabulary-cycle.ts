import {needed, type StageRule} from './stage-rule.ts';

export const vocabularyCycle: StageRule = {
  id: 'vocabulary/cycle',
  asks: 'No entity is broader than itself.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Take one of the steps out.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, broader: [wind],'}],
  },
};
