import {defineDiagnostic, type Floor, needed} from './define-diagnostic.ts';

export const settingsFloor = defineDiagnostic({
  id: 'settings/floor',
  means: 'clinic.yaml turns off what may not be turned off.',
  asks: 'No code is made weaker in clinic.yaml than its floor, which this list names.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({code, wanted, floor}: {code: string; wanted: string; floor: Floor}) => ({
    message: `Found '${code}' set to ${wanted}, expected ${floor.severity}${floor.severity === 'warning' ? ' or more' : ''}: ${floor.because}.`,
    hint: 'Take the setting out, and mend what is found.',
  }),
  sample: {code: 'yaml/schema', wanted: 'off', floor: needed},
  example: {
    by: 'check',
    changes: [{file: 'clinic.yaml', good: 'emergency:', bad: 'checks: {severity: {yaml/schema: off}}\nemergency:'}],
  },
});
