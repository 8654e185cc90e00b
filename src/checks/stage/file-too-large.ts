import {needed, type StageRule} from './stage-rule.ts';

export const fileTooLarge: StageRule = {
  id: 'file/too-large',
  asks: 'An article has 1 MB at most, a YAML file 4 MB.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Split the file, or take out what is not text of the article.',
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Wind can cause dry eyes. ',
        bad: 'Wind can cause dry eyes. ',
        times: 45000,
      },
    ],
  },
};
