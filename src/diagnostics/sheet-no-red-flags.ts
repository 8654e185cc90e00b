import {defineDiagnostics, needed} from './define-diagnostic.ts';
import {countOf} from './waiting-words.ts';

export const sheetNoRedFlags = defineDiagnostics({
  id: 'sheet/no-red-flags',
  means: 'A patient sheet has no box that says when to get help.',
  asks: 'A sheet that patients read has a box that says when to get help.',
  source: 'CCI 14; own',
  severity: 'error',
  floor: needed,
  texts: {
    box: ({waiting}: {waiting: number}) => ({
      message: `Found no box that says when to get help on a sheet that patients read, expected one${waiting > 0 ? `; ${countOf(waiting, 'reason')} to seek care wait${waiting > 1 ? '' : 's'} to be judged` : ''}.`,
      hint: 'Add a "care" block, or "care: {like: another-sheet}" to repeat the box of another sheet.',
    }),
    like: ({id}: {id: string}) => ({
      message: `Found no box of its own on the sheet "${id}", expected one that says when to get help.`,
      hint: 'Name a sheet of this topic whose care block holds the queries.',
    }),
  },
  samples: {
    box: {waiting: 0},
    like: {id: 'tired-eyes'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '      - care:\n          week:\n            - {relation: see-doctor-for, object: [eye-pain]}\n',
        bad: '',
      },
    ],
  },
});
