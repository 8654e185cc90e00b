import {needed, type StageRule} from './stage-rule.ts';

export const suppressExpired: StageRule = {
  id: 'suppress/expired',
  asks: 'A suppression is not past its end.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Mend what it hides, or look at it again and set another day.',
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
};
