import {needed, type StageRule} from './stage-rule.ts';

export const importChanged: StageRule = {
  id: 'import/changed',
  asks: 'A file that is imported again is the one that its article was made from.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Look at the difference; --update takes it over, and with it the review starts again.',
  example: {
    by: 'again',
    changes: [
      {
        file: 'page.txt',
        good: 'Wind and eyes\n\nWind can cause dry eyes.\n',
        bad: 'Wind and eyes\n\nWind can cause sore eyes.\n',
      },
    ],
  },
};
