import type {StageRule} from './stage-rule.ts';

export const decisionNoEffect: StageRule = {
  id: 'decision/no-effect',
  asks: 'A verdict on a disagreement is about claims that disagree, all of them and no others.',
  source: 'own: an editor believes that something is decided, and it is not',
  severity: 'warning',
  hint: 'Take the decision out, or name the claims that `claimleaf review --list` names.',
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/decisions.yaml',
        good: '',
        bad: 'decisions:\n  - on-claims: [c-c70409155a]\n    verdict: conflict\n    by: An Editor\n    on: 2026-11-21\n    why: The article said otherwise.\n    inputs: f84f4b5bfaa7\n',
      },
    ],
  },
};
