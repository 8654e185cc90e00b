import {needed, type StageRule} from './stage-rule.ts';

export const decisionUnknownClaim: StageRule = {
  id: 'decision/unknown-claim',
  asks: 'A decision is about claims that are in the dataset.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Take the decision out, or look under which id the claim stands now.',
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
};
