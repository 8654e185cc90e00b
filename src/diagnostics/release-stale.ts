import {defineDiagnostic} from './define-diagnostic.ts';

export const releaseStale = defineDiagnostic({
  id: 'release/stale',
  means: 'The printed sheets are not those that the content gives.',
  asks: 'The printed sheets that are released are those that the content gives.',
  source: 'own: papers are taken back by what the record says of them',
  severity: 'error',
  floor: {severity: 'error', because: 'the record would say something else than the papers'},
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found ${found}, expected ${expected}.`,
    hint: 'Run `claimleaf build` without --only, look at the sheets, then release them.',
  }),
  sample: {found: "no manifest in 'output'", expected: 'the printed sheets'},
  example: {
    by: 'print',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: 'Wind may cause dry eyes.'}],
  },
});
