import {needed, type StageRule} from './stage-rule.ts';

export const sheetDuplicateId: StageRule = {
  id: 'sheet/duplicate-id',
  asks: 'No two sheets of a topic have the same id.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Give one of them another id.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/again.yaml',
        good: '',
        bad: 'id: dry-eyes\ntitle: Dry eyes again\ntemplate: handout\nfor: clinician\npages: 1\nsides:\n  - columns:\n      - causes:\n          select:\n            - {relation: causes, object: [dry-eyes]}\n',
      },
    ],
  },
};
