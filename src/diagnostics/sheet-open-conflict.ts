import {defineDiagnostic} from './define-diagnostic.ts';
import {type Named, nameOf} from './name-of.ts';

export const sheetOpenConflict = defineDiagnostic({
  id: 'sheet/open-conflict',
  means: 'A sheet prints a claim whose disagreement no editor has decided.',
  asks: 'An editor has decided each disagreement about a claim that a sheet prints. A build prints what is open as disputed.',
  source: 'IPDAS; own: disagreement is never hidden',
  severity: 'error',
  floor: {severity: 'warning', because: 'what is open must be seen, and is printed as disputed'},
  text: ({claim}: {claim: Named}) => ({
    message: `Found that the articles disagree on ${nameOf(claim)}, expected an editor's decision: it is printed as disputed.`,
    hint: 'Decide it (`claimleaf review` shows both sides and writes decisions.yaml), or leave the claim out.',
    severity: 'warning',
  }),
  sample: {claim: {id: 'c-0123456789', subject: 'wind', relation: 'causes', object: 'dry-eyes'}},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Wind can cause dry eyes.',
        bad: 'Wind can cause dry eyes. Wind does not cause dry eyes.',
      },
    ],
  },
});
