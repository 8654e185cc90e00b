import {needed, type StageRule} from './stage-rule.ts';

export const settingsFloor: StageRule = {
  id: 'settings/floor',
  asks: 'No code is made weaker in clinic.yaml than its floor, which this list names.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Take the setting out, and mend what is found.',
  example: {
    by: 'check',
    changes: [{file: 'clinic.yaml', good: 'emergency:', bad: 'checks: {severity: {yaml/schema: off}}\nemergency:'}],
  },
};
