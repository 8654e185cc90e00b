import {needed, type StageRule} from './stage-rule.ts';

export const decisionUnwritable: StageRule = {
  id: 'decision/unwritable',
  asks: 'The decisions are a plain list, so that `claimleaf review` can write into it and leave all else as it is.',
  source: 'own: comments and order are kept',
  severity: 'error',
  floor: needed,
  hint: 'Write the decision by hand; the message has it whole.',
  example: {
    by: 'review',
    changes: [{file: 'eyes/decisions.yaml', good: '', bad: '? decisions\n: [\n  # nothing yet\n]\n'}],
  },
};
