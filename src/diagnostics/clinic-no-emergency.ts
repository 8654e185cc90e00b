import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const clinicNoEmergency = defineDiagnostic({
  id: 'clinic/no-emergency',
  means: "The clinic's country has no emergency number.",
  asks: "The list of emergency numbers has that of the clinic's country.",
  source: 'own: a box that says "Call now" without a number costs time where there is none',
  severity: 'error',
  floor: needed,
  text: ({country, known}: {country: string; known: readonly string[]}) => ({
    message: `Found no emergency number of the country '${country}', expected one beside those of ${known.join(', ')}.`,
    hint: `Add it to 'emergency', in quotes: \`emergency: {${country}: '…'}\`. It stands in the gravest box of each sheet for patients.`,
  }),
  sample: {country: 'GB', known: ['FR']},
  example: {by: 'check', changes: [{file: 'clinic.yaml', good: "{GB: '999'}", bad: "{FR: '112'}"}]},
});
