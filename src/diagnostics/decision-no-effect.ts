import {defineDiagnostic} from './define-diagnostic.ts';

export const decisionNoEffect = defineDiagnostic({
  id: 'decision/no-effect',
  means: 'A decision settles nothing: there is no conflict or proposal between its claims.',
  asks: 'A verdict on a disagreement is about claims that disagree, all of them and no others.',
  source: 'own: an editor believes that something is decided, and it is not',
  severity: 'warning',
  text: ({verdict, claims}: {verdict: string; claims: readonly string[]}) => ({
    message: `Found the verdict '${verdict}' on ${claims.join(', ')}, expected a conflict or a proposal between exactly these claims.`,
    hint: 'Take the decision out, or name the claims that `claimleaf review --list` names.',
  }),
  sample: {verdict: 'conflict', claims: ['c-c70409155a']},
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
});
