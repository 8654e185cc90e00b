import {needed, type StageRule} from './stage-rule.ts';

export const sheetEmptyBlock: StageRule = {
  id: 'sheet/empty-block',
  asks: 'Each query of a sheet selects a claim.',
  source: 'own',
  severity: 'warning',
  floor: needed,
  hint: 'Widen the query, or leave it out: `claimleaf explain` lists the claims about an entity.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: causes, object: [dry-eyes]}',
        bad: '{relation: causes, object: [dry-eyes]}\n            - {relation: causes, subject: [screen-work], object: [eye-pain]}',
      },
    ],
  },
};
