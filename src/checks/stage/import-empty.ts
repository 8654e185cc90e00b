import {needed, type StageRule} from './stage-rule.ts';

export const importEmpty: StageRule = {
  id: 'import/empty',
  asks: 'A file to import holds text of an article.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Save what the browser shows; a page that a script builds has no words in its file.',
  example: {
    by: 'import',
    changes: [
      {
        file: 'page.html',
        good: '<h1>Wind and eyes</h1><p>Wind can cause dry eyes.</p>',
        bad: '<script>build()</script>',
      },
    ],
  },
};
