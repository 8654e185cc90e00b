import {defineDiagnostic} from './define-diagnostic.ts';

export const decisionStale = defineDiagnostic({
  id: 'decision/stale',
  means: 'What a decision judged has changed since.',
  asks: 'A decision was taken on the statements as they are now.',
  source: 'own',
  severity: 'warning',
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found a decision on statements with the hash ${found}, expected ${expected}: they have changed since.`,
    hint: 'Read the statements again and decide anew: `claimleaf review` shows them and writes the new hash.',
  }),
  sample: {found: '0123456789ab', expected: 'f84f4b5bfaa7'},
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/decisions.yaml',
        good: '',
        bad: 'decisions:\n  - on-claims: [c-c70409155a]\n    verdict: hide\n    by: An Editor\n    on: 2026-11-21\n    why: The article said otherwise.\n    inputs: 0123456789ab\n',
      },
    ],
  },
});
