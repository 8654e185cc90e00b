import {needed, type StageRule} from './stage-rule.ts';

export const vocabularyUnknown: StageRule = {
  id: 'vocabulary/unknown',
  asks: 'An entity names only others that are in the vocabulary.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Correct the id, or add the entity.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, broader: [weather],'}],
  },
};
