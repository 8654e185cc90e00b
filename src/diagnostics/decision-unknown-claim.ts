import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const decisionUnknownClaim = defineDiagnostic({
  id: 'decision/unknown-claim',
  means: 'A decision speaks of a claim that is not in the dataset.',
  asks: 'A decision is about claims that are in the dataset.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({gone}: {gone: readonly string[]}) => ({
    message: `Found a decision on ${gone.join(', ')}, expected claims that the dataset has.`,
    hint: 'Take the decision out, or look under which id the claim stands now.',
  }),
  sample: {gone: ['c-0123456789']},
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/decisions.yaml',
        good: '',
        bad: 'decisions:\n  - on-claims: [c-0123456789]\n    verdict: hide\n    by: An Editor\n    on: 2026-11-21\n    why: The article said otherwise.\n    inputs: 0123456789ab\n',
      },
    ],
  },
});
