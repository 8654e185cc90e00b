import {needed, type StageRule} from './stage-rule.ts';

export const sheetNoRedFlags: StageRule = {
  id: 'sheet/no-red-flags',
  asks: 'A sheet that patients read has a box that says when to get help.',
  source: 'CCI 14; own',
  severity: 'error',
  floor: needed,
  hint: 'Add a "care" block, or "care: {like: another-sheet}".',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '      - care:\n          week:\n            - {relation: see-doctor-for, object: [eye-pain]}\n',
        bad: '',
      },
    ],
  },
};
