import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importChanged = defineDiagnostic({
  id: 'import/changed',
  means: 'A file to import differs from what its article was made from.',
  asks: 'A file that is imported again is the one that its article was made from.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({path}: {path: string}) => ({
    message: `Found another text than the one that '${path}' was made from, expected the same.`,
    hint: 'Look at the difference above; --update takes it over, and with it the review starts again.',
  }),
  sample: {path: 'eyes/articles/wind-and-eyes.md'},
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
});
