import {needed, type StageRule} from './stage-rule.ts';

export const decisionChanged: StageRule = {
  id: 'decision/changed',
  asks: 'Nobody else changes decisions.yaml while `claimleaf review` asks for a decision.',
  source: 'own: what somebody else has written is never written over',
  severity: 'error',
  floor: needed,
  hint: 'Run the command again, and decide on what stands there now.',
  example: {by: 'meanwhile', changes: [{file: 'eyes/decisions.yaml', good: '', bad: 'decisions: []\n'}]},
};
