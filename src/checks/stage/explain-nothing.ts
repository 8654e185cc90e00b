import {needed, type StageRule} from './stage-rule.ts';

export const explainNothing: StageRule = {
  id: 'explain/nothing',
  asks: 'What is asked for is in the dataset.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Look for a typing error; `--text` finds claims by their words.',
  example: {by: 'explain', good: '--text "dry eyes"', bad: '--text "wet eyes"'},
};
