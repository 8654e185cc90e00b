import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const relationsDuplicateId = defineDiagnostic({
  id: 'relations/duplicate-id',
  means: 'Two relations have the same id.',
  asks: 'A topic gives its own relations other ids than the common ones have.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id}: {id: string}) => ({
    message: `Found the relation '${id}', expected an id that none of the common relations has.`,
    hint: 'Give it another id.',
  }),
  sample: {id: 'causes'},
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/topic.yaml',
        good: 'evidence:',
        bad: 'relations:\n  - id: causes\n    means: One thing brings another about.\n    senses: [causes]\n    subject: {kinds: [factor]}\n    object: {kinds: [symptom]}\nevidence:',
      },
    ],
  },
});
