import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const releaseSchema = defineDiagnostics({
  id: 'release/schema',
  means: 'The record of a release does not have the form that its schema asks for.',
  asks: 'The record of a release has the form that its schema asks for.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    misfit: ({found, expected}: {found: string; expected: string}) => ({
      message: `Found ${found}, expected ${expected}.`,
      hint: 'Take the file back from the last commit that has it whole (git log, git checkout).',
    }),
    format: ({found, expected}: {found: string; expected: string}) => ({
      message: `Found ${found}, expected ${expected}.`,
      hint: 'Another version of the program has written it: use that one, or a newer one.',
    }),
  },
  samples: {
    misfit: {found: '"December" at /on', expected: 'it to match format "date"'},
    format: {found: 'version 2 of the format', expected: 'version 1'},
  },
  example: {
    by: 'released',
    changes: [{file: 'releases/spring.json', good: '"on": "2026-12-01",', bad: '"on": "December",'}],
  },
});
