import type {StageRule} from './stage-rule.ts';

export const decisionStale: StageRule = {
  id: 'decision/stale',
  asks: 'A decision was taken on the statements as they are now.',
  source: 'own',
  severity: 'warning',
  hint: 'Read the statements again and decide anew: `claimleaf review` shows them and writes the new hash.',
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
};
