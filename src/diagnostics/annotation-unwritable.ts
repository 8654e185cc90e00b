import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const annotationUnwritable = defineDiagnostics({
  id: 'annotation/unwritable',
  means: 'annotations.yaml has a form into which an annotation cannot be written.',
  asks: 'The annotations are a plain list, so that `claimleaf review` can write into it and leave all else as it is.',
  source: 'own: comments and order are kept',
  severity: 'error',
  floor: needed,
  texts: {
    added: ({file, annotations}: {file: string; annotations: readonly object[]}) => ({
      message: `Found a form of ${file} that an annotation cannot be written into, expected a plain list of annotations.`,
      hint: `Write it by hand: ${annotations.map((annotation) => JSON.stringify(annotation)).join(', ')}`,
    }),
    taken: ({file, quote}: {file: string; quote: string}) => ({
      message: `Found no entry of ${file} about ‘${quote}’ as it was written, expected it where it is to be taken back.`,
      hint: 'Take it out by hand, or judge the sentence again: a later entry counts.',
    }),
  },
  samples: {
    added: {
      file: 'eyes/annotations.yaml',
      annotations: [{article: 'dry-eyes', quote: 'Dust can cause dry eyes.', whole: true}],
    },
    taken: {file: 'eyes/annotations.yaml', quote: 'Dust can cause dry eyes.'},
  },
  example: {
    by: 'accept',
    changes: [{file: 'eyes/annotations.yaml', good: '', bad: '? annotations\n: [\n  # nothing yet\n]\n'}],
  },
});
