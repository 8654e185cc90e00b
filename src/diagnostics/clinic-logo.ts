import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const clinicLogo = defineDiagnostic({
  id: 'clinic/logo',
  means: 'The logo that clinic.yaml names cannot be printed, or does more than show something.',
  asks: 'The logo is an SVG of shapes alone, or a PNG, of 500 kB at most and 4,000 points each way.',
  source: 'own: it stands on every sheet, and nothing acts by itself',
  severity: 'error',
  floor: needed,
  text: ({name, fault}: {name: string; fault: string}) => ({
    message: `Found the logo '${name}' unfit, expected one that can be printed: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`,
    hint: "Save it as a plain SVG of shapes, or as a PNG, of 500 kB at most; or take 'logo' out of clinic.yaml.",
  }),
  sample: {name: 'logo.svg', fault: 'Found letters in a figure, expected shapes alone.'},
  example: {
    by: 'check',
    changes: [
      {file: 'clinic.yaml', good: 'name: ', bad: 'logo: logo.svg\nname: '},
      {file: 'logo.svg', good: '', bad: '<svg xmlns="http://www.w3.org/2000/svg"><text>Eyes</text></svg>'},
    ],
  },
});
