import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importEmpty = defineDiagnostic({
  id: 'import/empty',
  means: 'A file to import holds no text of an article.',
  asks: 'A file to import holds text of an article.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: () => ({
    message: 'Found no text of an article, expected some.',
    hint: 'Look whether the file holds what the browser showed: a page that a script builds has no words in its file until the browser saves it.',
  }),
  sample: {},
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
});
