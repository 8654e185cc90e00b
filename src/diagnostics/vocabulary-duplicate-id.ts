import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyDuplicateId = defineDiagnostic({
  id: 'vocabulary/duplicate-id',
  means: 'Two entities have the same id.',
  asks: 'Each entity has an id of its own.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id}: {id: string}) => ({
    message: `Found '${id}' a second time, expected each id once.`,
    hint: 'Put both entries together, or give one another id.',
  }),
  sample: {id: 'wind'},
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: '{id: wind, kind: factor', bad: '{id: smoke, kind: factor'}],
  },
});
