import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const decisionUnwritable = defineDiagnostic({
  id: 'decision/unwritable',
  means: 'decisions.yaml has a form into which a decision cannot be written.',
  asks: 'The decisions are a plain list, so that `claimleaf review` can write into it and leave all else as it is.',
  source: 'own: comments and order are kept',
  severity: 'error',
  floor: needed,
  text: ({file, decision}: {file: string; decision: object}) => ({
    message: `Found a form of ${file} that a decision cannot be written into, expected a plain list of decisions.`,
    hint: `Write it by hand: ${JSON.stringify(decision)}`,
  }),
  sample: {file: 'eyes/decisions.yaml', decision: {'on-claims': ['c-c70409155a'], verdict: 'hide'}},
  example: {
    by: 'review',
    changes: [{file: 'eyes/decisions.yaml', good: '', bad: '? decisions\n: [\n  # nothing yet\n]\n'}],
  },
});
