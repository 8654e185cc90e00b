import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleTooDeep = defineDiagnostic({
  id: 'article/too-deep',
  means: 'The Markdown of an article is nested too deeply.',
  asks: 'The Markdown of an article is nested no deeper than a person writes.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found ${found}, expected ${expected}.`,
    hint: 'Write the passage plainly; the article is left out until then.',
  }),
  sample: {found: 'quotes and lists nested 300 deep', expected: 'at most 100'},
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Eye drops may help dry eyes.', bad: '> ', times: 300}],
  },
});
