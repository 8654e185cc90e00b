import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyClash = defineDiagnostic({
  id: 'vocabulary/clash',
  means: 'One phrase means two entities.',
  asks: 'Each label and synonym means one entity.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({phrase, id, other}: {phrase: string; id: string; other: string}) => ({
    message: `Found '${phrase}' for '${id}', expected a phrase of its own: it means '${other}' already.`,
    hint: 'Leave the phrase with the entity that it nearly always means.',
  }),
  sample: {phrase: 'smoke', id: 'wind', other: 'smoke'},
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, synonyms: [smoke],'}],
  },
});
