import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyUnknown = defineDiagnostic({
  id: 'vocabulary/unknown',
  means: 'An entity names another that is not in the vocabulary.',
  asks: 'An entity names only others that are in the vocabulary.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id, near}: {id: string; near: string}) => ({
    message: `Found '${id}', expected the id of an entity.`,
    hint: near === '' ? 'Add it to the vocabulary, or take the name out.' : `Is '${near}' meant?`,
  }),
  sample: {id: 'weather', near: ''},
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, broader: [weather],'}],
  },
});
