import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyKind = defineDiagnostic({
  id: 'vocabulary/kind',
  means: 'An entity has a kind that topic.yaml does not list.',
  asks: 'An entity has a kind that topic.yaml lists.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({kind, known}: {kind: string; known: readonly string[]}) => ({
    message: `Found the kind '${kind}', expected one of: ${known.join(', ')}.`,
    hint: "Correct it, or add the kind to topic.yaml's kinds.",
  }),
  sample: {kind: 'weather', known: ['factor', 'symptom']},
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: '{id: wind, kind: factor', bad: '{id: wind, kind: weather'}],
  },
});
