import type {StageRule} from './stage-rule.ts';

export const suppressUnused: StageRule = {
  id: 'suppress/unused',
  asks: 'A suppression hides something.',
  source: 'own',
  severity: 'warning',
  hint: 'Take it out: what it hid is mended.',
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
};
