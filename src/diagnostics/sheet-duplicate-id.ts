import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const sheetDuplicateId = defineDiagnostic({
  id: 'sheet/duplicate-id',
  means: 'Two sheets of a topic have the same id.',
  asks: 'No two sheets of a topic have the same id.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id, other}: {id: string; other: string}) => ({
    message: `Found the id '${id}', which ${other} has; expected each sheet of a topic to have its own.`,
    hint: 'Give one of them another id.',
  }),
  sample: {id: 'dry-eyes', other: 'eyes/sheets/dry-eyes.yaml'},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/again.yaml',
        good: '',
        bad: 'id: dry-eyes\ntitle: Dry eyes again\ntemplate: handout\nfor: clinician\npages: 1\nsides:\n  - columns:\n      - causes:\n          select:\n            - {relation: causes, object: [dry-eyes]}\n',
      },
    ],
  },
});
