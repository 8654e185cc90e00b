import type {StageRule} from './stage-rule.ts';

export const sheetOpenConflict: StageRule = {
  id: 'sheet/open-conflict',
  asks: 'An editor has decided each disagreement about a claim that a sheet prints. A build prints what is open as disputed.',
  source: 'IPDAS; own: disagreement is never hidden',
  severity: 'error',
  floor: {severity: 'warning', because: 'what is open must be seen, and is printed as disputed'},
  hint: 'Decide it (`claimleaf review` shows both sides and writes decisions.yaml), or leave the claim out.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Wind can cause dry eyes.',
        bad: 'Wind can cause dry eyes. Wind does not cause dry eyes.',
      },
    ],
  },
};
