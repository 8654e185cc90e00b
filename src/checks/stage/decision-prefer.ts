import {needed, type StageRule} from './stage-rule.ts';

export const decisionPrefer: StageRule = {
  id: 'decision/prefer',
  asks: "A decision with the verdict 'prefer' names one of the claims that it judges; no other verdict names one.",
  source: 'own: what a sheet says of a disagreement follows the claim that an editor prefers',
  severity: 'error',
  floor: needed,
  hint: "Name one claim of 'on-claims' in 'prefer', or take another verdict.",
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/decisions.yaml',
        good: '',
        bad: 'decisions:\n  - on-claims: [c-c70409155a]\n    verdict: prefer\n    prefer: c-0123456789\n    by: An Editor\n    on: 2026-11-21\n    why: The other article is older.\n    inputs: f84f4b5bfaa7\n',
      },
    ],
  },
};
