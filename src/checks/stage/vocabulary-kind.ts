import {needed, type StageRule} from './stage-rule.ts';

export const vocabularyKind: StageRule = {
  id: 'vocabulary/kind',
  asks: 'An entity has a kind that topic.yaml lists.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Correct the kind, or add it to topic.yaml.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: '{id: wind, kind: factor', bad: '{id: wind, kind: weather'}],
  },
};
