import {defineDiagnostic} from './define-diagnostic.ts';

export const clinicExampleNumber = defineDiagnostic({
  id: 'clinic/example-number',
  means: 'A phone number of the clinic is one that reaches nobody.',
  asks: 'No phone number of the clinic is from a range that is kept free for films and examples.',
  source: 'own: `init` and `topic` write such numbers, and a sheet with one was printed as if it were ready',
  severity: 'warning',
  text: ({number}: {number: string}) => ({
    message: `Found the number ${number}, which is kept for examples and reaches nobody, expected one of your clinic.`,
    hint: 'Put the name, address and numbers of your clinic into clinic.yaml: they are printed on each sheet, in the box for help too.',
  }),
  sample: {number: '555-0100'},
  example: {by: 'check', changes: [{file: 'clinic.yaml', good: 'number: 01632 555 002', bad: 'number: 555-0199'}]},
});
