import {needed, type StageRule} from './stage-rule.ts';

export const settingsUnknownCode: StageRule = {
  id: 'settings/unknown-code',
  asks: 'Only codes of this list are set and suppressed in clinic.yaml.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Look for a typing error.',
  example: {
    by: 'check',
    changes: [
      {file: 'clinic.yaml', good: 'emergency:', bad: 'checks: {severity: {sheet/headers: warning}}\nemergency:'},
    ],
  },
};
