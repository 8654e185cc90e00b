import {needed, type StageRule} from './stage-rule.ts';

export const vocabularyClash: StageRule = {
  id: 'vocabulary/clash',
  asks: 'Each label and synonym means one entity.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Leave the phrase with the entity that it nearly always means.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, synonyms: [smoke],'}],
  },
};
