import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyCycle = defineDiagnostic({
  id: 'vocabulary/cycle',
  means: 'An entity is broader than itself.',
  asks: 'No entity is broader than itself.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({circle}: {circle: readonly string[]}) => ({
    message: `Found '${circle[0]}' broader than itself (${circle.join(' → ')}), expected no circle.`,
    hint: 'Take one of the steps out.',
  }),
  sample: {circle: ['wind', 'air', 'wind']},
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, broader: [wind],'}],
  },
});
