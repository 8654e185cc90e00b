import {needed, type StageRule} from './stage-rule.ts';

export const articleTableCell: StageRule = {
  id: 'article/table-cell',
  asks: 'A row of a table has as many cells as its header, and none is empty.',
  source: 'own',
  severity: 'warning',
  floor: needed,
  hint: 'Add or take out a "|"; say "none" or "not known" where the source has nothing.',
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Wind can cause dry eyes.',
        bad: '\n\n| Cause | Effect |\n|---|---|\n| Wind |  |\n\n',
      },
    ],
  },
};
