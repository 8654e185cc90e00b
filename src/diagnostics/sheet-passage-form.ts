import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const sheetPassageForm = defineDiagnostics({
  id: 'sheet/passage-form',
  means: 'A sheet lays a passage out in a way that its Markdown does not have.',
  asks: 'What a passage is printed as fits what it is: steps are a numbered list, zones are three headings.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    form: ({as, passage, expected}: {as: string; passage: string; expected: string}) => ({
      message: `Found ${passage} to be printed as ${as}, expected ${expected} in it.`,
      hint: 'Change the Markdown of the section, or take out "as": then it is printed as it stands.',
    }),
    phone: ({label, known}: {label: string; known: readonly string[]}) => ({
      message: `Found a zone without a number to call: clinic.yaml has no phone '${label}', expected one of: ${known.join(', ')}.`,
      hint: 'Write the label as in clinic.yaml, or add the number there.',
    }),
    phones: ({as}: {as: string}) => ({
      message: `Found numbers to call for a passage that is printed as ${as}, expected them for zones alone.`,
      hint: 'Take "phones" out, or print it "as: zones".',
    }),
  },
  samples: {
    form: {as: 'steps', passage: 'eye-drops#how-to-use-them', expected: 'a numbered list'},
    phone: {label: 'Night line', known: ['Nurse line']},
    phones: {as: 'steps'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '    bottom:\n',
        bad: '    bottom:\n      - passage: {article: dry-eyes, section: what-helps, as: steps}\n',
      },
      {file: 'eyes/articles/dry-eyes.md', good: 'licence: CC-BY-4.0', bad: 'licence: CC-BY-4.0\nrights: own'},
      {
        file: 'eyes/annotations.yaml',
        good: '',
        bad: 'annotations: []\npassages:\n  - {article: dry-eyes, section: what-helps, hash: d7becd42bae3, by: An Editor, on: 2026-11-27}\n',
      },
    ],
  },
});
