import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importTooDeep = defineDiagnostic({
  id: 'import/too-deep',
  means: 'A file to import is too large or nested too deeply.',
  asks: 'A file to import is no larger and no deeper nested than a page that a person wrote.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found ${found}, expected ${expected}.`,
    hint: 'Take out what is not text of the article, or save the article alone, for instance from the reading view of the browser.',
  }),
  sample: {found: 'quotes and lists nested 300 deep', expected: 'at most 100'},
  example: {
    by: 'import',
    changes: [{file: 'page.md', good: '# Wind and eyes\n\nWind can cause dry eyes.\n', bad: '> ', times: 300}],
  },
});
