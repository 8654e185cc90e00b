import {needed, type StageRule} from './stage-rule.ts';

export const importTooDeep: StageRule = {
  id: 'import/too-deep',
  asks: 'A file to import is no larger and no deeper nested than a page that a person wrote.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Save the article alone, for instance from the reading view of the browser.',
  example: {
    by: 'import',
    changes: [{file: 'page.md', good: '# Wind and eyes\n\nWind can cause dry eyes.\n', bad: '> ', times: 300}],
  },
};
