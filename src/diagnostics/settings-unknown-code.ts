import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const settingsUnknownCode = defineDiagnostic({
  id: 'settings/unknown-code',
  means: 'clinic.yaml sets or suppresses a code that does not exist.',
  asks: 'Only codes of this list are set and suppressed in clinic.yaml.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({code}: {code: string}) => ({
    message: `Found the code '${code}', expected one of docs/rules.md.`,
    hint: 'Look for a typing error.',
  }),
  sample: {code: 'sheet/headers'},
  example: {
    by: 'check',
    changes: [
      {file: 'clinic.yaml', good: 'emergency:', bad: 'checks: {severity: {sheet/headers: warning}}\nemergency:'},
    ],
  },
});
