import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const articleTableCell = defineDiagnostics({
  id: 'article/table-cell',
  means: 'A row of a table has fewer or more cells than its header.',
  asks: 'A row of a table has as many cells as its header, and none is empty.',
  source: 'own',
  severity: 'warning',
  floor: needed,
  texts: {
    count: ({cells, headers}: {cells: number; headers: number}) => ({
      message: `Found a row with ${cells} ${cells === 1 ? 'cell' : 'cells'}, expected ${headers} as in the header.`,
      hint: 'Add or take out a "|", so that each item stands under its own header.',
      severity: 'error',
    }),
    empty: () => ({
      message: 'Found an empty cell, expected words.',
      hint: 'Say "none" or "not known" where the source has nothing.',
    }),
  },
  samples: {
    count: {cells: 3, headers: 2},
    empty: {},
  },
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
});
