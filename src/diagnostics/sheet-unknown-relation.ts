import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const sheetUnknownRelation = defineDiagnostic({
  id: 'sheet/unknown-relation',
  means: 'A sheet names a relation that does not exist.',
  asks: 'A sheet names relations that exist.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({relation, known}: {relation: string; known: readonly string[]}) => ({
    message: `Found the relation "${relation}", expected one that exists.`,
    hint: `Take one of language/relations.yaml or of topic.yaml: ${known.join(', ')}.`,
  }),
  sample: {relation: 'brings', known: ['causes', 'helps']},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: causes, object: [dry-eyes]}',
        bad: '{relation: causes, object: [dry-eyes]}\n            - {relation: brings}',
      },
    ],
  },
});
