import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyUnwritable = defineDiagnostic({
  id: 'vocabulary/unwritable',
  means: 'vocabulary.yaml has a form into which an entity cannot be written.',
  asks: 'The entities are a plain list, so that `claimleaf suggest` can write into it and leave all else as it is.',
  source: 'own: comments and order are kept',
  severity: 'error',
  floor: needed,
  text: ({ids}: {ids: readonly string[]}) => ({
    message: 'Found a form of the file that an entity cannot be written into, expected a plain list of entities.',
    hint: `Write it by hand, one entry each: ${ids.join(', ')}.`,
  }),
  sample: {ids: ['dry-air']},
  example: {
    by: 'suggest',
    changes: [{file: 'ears/vocabulary.yaml', good: 'entities: []\n', bad: 'entities: [\n  # none yet\n]\n'}],
  },
});
