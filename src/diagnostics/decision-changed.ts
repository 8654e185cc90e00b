import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const decisionChanged = defineDiagnostic({
  id: 'decision/changed',
  means: 'decisions.yaml was changed by somebody else while a decision was taken.',
  asks: 'Nobody else changes decisions.yaml while `claimleaf review` asks for a decision.',
  source: 'own: what somebody else has written is never written over',
  severity: 'error',
  floor: needed,
  text: ({file}: {file: string}) => ({
    message: `Found ${file} changed since it was read, expected it as it was: this decision was not written.`,
    hint: 'Run the command again, and decide on what stands there now.',
  }),
  sample: {file: 'eyes/decisions.yaml'},
  example: {by: 'meanwhile', changes: [{file: 'eyes/decisions.yaml', good: '', bad: 'decisions: []\n'}]},
});
