import {defineDiagnostic} from './define-diagnostic.ts';

export const annotationUnknown = defineDiagnostic({
  id: 'annotation/unknown',
  means: 'An annotation names what the vocabulary or the relations do not have.',
  asks: 'What a person says of a sentence is said with the ids of the vocabulary and of the relations.',
  source: 'own',
  severity: 'error',
  text: ({names, quote}: {names: string[]; quote: string}) => ({
    message: `Found ${names.join(', ')} in what is said of ‘${quote}’, expected ids of the vocabulary or of relations.`,
    hint: 'Give the ids that they have now, or put them back into vocabulary.yaml.',
  }),
  sample: {names: ['dust-storm'], quote: 'Dust can cause dry eyes.'},
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/annotations.yaml',
        good: 'annotations:\n  - article: dry-eyes\n    quote: Wind can cause dry eyes.\n    under: [What causes dry eyes]\n    sentence: 6fd1f0163d7d\n    add:\n      - {says: wind causes dry-eyes, certainty: can}\n    by: An Editor\n    on: 2026-11-27\n',
        bad: 'annotations:\n  - article: dry-eyes\n    quote: Wind can cause dry eyes.\n    under: [What causes dry eyes]\n    sentence: 6fd1f0163d7d\n    add:\n      - {says: desert-wind causes dry-eyes, certainty: can}\n    by: An Editor\n    on: 2026-11-27\n',
      },
    ],
  },
});
