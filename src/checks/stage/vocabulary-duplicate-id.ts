import {needed, type StageRule} from './stage-rule.ts';

export const vocabularyDuplicateId: StageRule = {
  id: 'vocabulary/duplicate-id',
  asks: 'Each entity has an id of its own.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Put both entries together, or give one another id.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: '{id: wind, kind: factor', bad: '{id: smoke, kind: factor'}],
  },
};
