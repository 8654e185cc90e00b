import type {StageRule} from './stage-rule.ts';

export const importReview: StageRule = {
  id: 'import/review',
  asks: 'The import is sure of each title and table that it makes.',
  source: 'own',
  severity: 'warning',
  hint: 'Look at the place in the article, and correct it there.',
  example: {
    by: 'import',
    changes: [
      {
        file: 'page.html',
        good: '<h1>Wind and eyes</h1><p>Wind can cause dry eyes.</p>',
        bad: '<p>Wind can cause dry eyes.</p>',
      },
    ],
  },
};
