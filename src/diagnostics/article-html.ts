import {defineDiagnostic} from './define-diagnostic.ts';

export const articleHtml = defineDiagnostic({
  id: 'article/html',
  means: 'An article holds raw HTML, which is never printed and not read for claims.',
  asks: 'An article holds no raw HTML.',
  source: 'own',
  severity: 'warning',
  text: () => ({
    message: 'Found raw HTML, expected Markdown.',
    hint: 'Write it as Markdown; HTML is neither read for claims nor printed.',
  }),
  sample: {},
  example: {
    by: 'check',
    changes: [
      {file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: '<b>Wind</b> can cause dry eyes.'},
    ],
  },
});
