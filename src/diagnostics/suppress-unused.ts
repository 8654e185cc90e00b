import {defineDiagnostic} from './define-diagnostic.ts';

export const suppressUnused = defineDiagnostic({
  id: 'suppress/unused',
  means: 'A suppression suppresses nothing.',
  asks: 'A suppression hides something.',
  source: 'own',
  severity: 'warning',
  text: ({code, file}: {code: string; file: string}) => ({
    message: `Found a suppression of '${code}' in ${file} that nothing fits, expected a finding.`,
    hint: 'Take it out: what it hid is mended.',
  }),
  sample: {code: 'article/html', file: 'eyes/articles/*.md'},
  example: {
    by: 'check',
    changes: [
      {
        file: 'clinic.yaml',
        good: 'emergency:',
        bad: 'checks:\n  suppress:\n    - {code: article/html, file: eyes/articles/*.md, reason: Old pages., until: 2026-12-31}\nemergency:',
      },
    ],
  },
});
