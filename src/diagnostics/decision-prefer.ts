import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const decisionPrefer = defineDiagnostic({
  id: 'decision/prefer',
  means: 'A decision prefers a claim that it did not judge, or has no claim to prefer it to.',
  asks: "A decision with the verdict 'prefer' names one of the claims that it judges; no other verdict names one.",
  source: 'own: what a sheet says of a disagreement follows the claim that an editor prefers',
  severity: 'error',
  floor: needed,
  text: ({prefer, verdict, claims}: {prefer: string | undefined; verdict: string; claims: readonly string[]}) => ({
    message: `Found ${prefer ?? 'no claim'} to prefer with the verdict '${verdict}' on ${claims.join(', ')}, expected one of several claims with the verdict 'prefer', and none with others.`,
    hint: "Name one claim of 'on-claims' in 'prefer', or take another verdict.",
  }),
  sample: {prefer: 'c-0123456789', verdict: 'prefer', claims: ['c-c70409155a']},
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
});
