import {defineDiagnostic} from './define-diagnostic.ts';

export const releaseDraft = defineDiagnostic({
  id: 'release/draft',
  means: 'The printed sheets are a draft: nobody has accepted what they print.',
  asks: 'What is released was printed without --draft.',
  source: 'own: no sentence is handed out that no person has accepted',
  severity: 'error',
  floor: {severity: 'error', because: 'patients would get sentences that nobody has read'},
  text: ({out}: {out: string}) => ({
    message: `Found a draft in '${out}', expected sheets of which every sentence was accepted.`,
    hint: 'Accept or reject what waits (`claimleaf review`), run `claimleaf build` without --draft, then release.',
  }),
  sample: {out: 'output/draft'},
  example: {
    by: 'print',
    changes: [{file: 'output/manifest.json', good: '"generator"', bad: '"draft": true, "generator"'}],
  },
});
