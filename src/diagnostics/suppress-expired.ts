import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const suppressExpired = defineDiagnostic({
  id: 'suppress/expired',
  means: 'A suppression is past its end.',
  asks: 'A suppression is not past its end.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({code, until, reason, today}: {code: string; until: string; reason: string; today: string}) => ({
    message: `Found a suppression of '${code}' until ${until} ("${reason}"), expected ${today} or later.`,
    hint: 'Mend what it hides, or look at it again and set another day.',
  }),
  sample: {code: 'article/html', until: '2026-11-20', reason: 'Old pages.', today: '2026-11-21'},
  example: {
    by: 'check',
    changes: [
      {
        file: 'clinic.yaml',
        good: 'emergency:',
        bad: 'checks:\n  suppress:\n    - {code: article/html, file: eyes/articles/*.md, reason: Old pages., until: 2026-11-20}\nemergency:',
      },
    ],
  },
});
