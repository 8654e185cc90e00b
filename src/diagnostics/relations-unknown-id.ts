import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const relationsUnknownId = defineDiagnostic({
  id: 'relations/unknown-id',
  means: 'A topic extends a relation that does not exist.',
  asks: 'What a topic extends is one of the common relations.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id, known}: {id: string; known: readonly string[]}) => ({
    message: `Found the relation '${id}', expected one of the common relations.`,
    hint: `Take one of language/relations.yaml: ${known.join(', ')}.`,
  }),
  sample: {id: 'brings', known: ['causes', 'helps']},
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/topic.yaml',
        good: 'evidence:',
        bad: 'extends:\n  - {relation: brings, subject: [factor]}\nevidence:',
      },
    ],
  },
});
