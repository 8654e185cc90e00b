import {needed, type StageRule} from './stage-rule.ts';

export const relationsDuplicateId: StageRule = {
  id: 'relations/duplicate-id',
  asks: 'A topic gives its own relations other ids than the common ones have.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Give it another id.',
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/topic.yaml',
        good: 'evidence:',
        bad: 'relations:\n  - id: causes\n    means: One thing brings another about.\n    senses: [causes]\n    subject: {kinds: [factor]}\n    object: {kinds: [symptom]}\nevidence:',
      },
    ],
  },
};
