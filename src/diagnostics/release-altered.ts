import {defineDiagnostic} from './define-diagnostic.ts';

export const releaseAltered = defineDiagnostic({
  id: 'release/altered',
  means: 'The record of a release has been changed after it was written.',
  asks: 'The record of a release says what was written when the papers went out.',
  source: 'own: papers are taken back by it',
  severity: 'error',
  floor: {severity: 'error', because: 'papers that should come back would stay with patients'},
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found ${found}, expected ${expected}.`,
    hint: 'Take the file back from the commit that made it: a release is written once and never changed.',
  }),
  sample: {found: 'c-0123456789 twice', expected: 'it once'},
  example: {
    by: 'released',
    changes: [{file: 'releases/spring.json', good: '"certainty":"can"', bad: '"certainty":"stated"'}],
  },
});
