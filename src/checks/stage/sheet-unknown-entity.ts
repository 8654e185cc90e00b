import {needed, type StageRule} from './stage-rule.ts';

export const sheetUnknownEntity: StageRule = {
  id: 'sheet/unknown-entity',
  asks: 'A sheet names entities of the vocabulary.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Correct the id, or add the entity.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: 'object: [take-breaks, open-window]',
        bad: 'object: [take-breaks, open-window, open-door]',
      },
    ],
  },
};
