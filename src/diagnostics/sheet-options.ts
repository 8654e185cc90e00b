import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const sheetOptions = defineDiagnostics({
  id: 'sheet/options',
  means: 'A table of choices does not answer every question for every option.',
  asks: 'A table of choices asks the same of every option, and each of its cells answers.',
  source: 'IPDAS',
  severity: 'error',
  floor: needed,
  texts: {
    cells: ({heading, cells, options}: {heading: string; cells: number; options: number}) => ({
      message: `Found ${cells} cells in the row "${heading}", expected ${options}, one for each option.`,
      hint: 'Write a cell for each option, in their order.',
    }),
    empty: ({heading, option}: {heading: string; option: string}) => ({
      message: `Found nothing that answers "${heading}" for the option "${option}", expected an answer.`,
      hint: 'Select claims, name under "silent" what no article answers, or take the row out.',
    }),
  },
  samples: {
    cells: {heading: 'What is it?', cells: 3, options: 2},
    empty: {heading: 'What may go wrong?', option: 'Wait'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '      - actions:\n',
        bad: '      - options:\n          heading: Two ways\n          options:\n            - {heading: Rest, means: You rest.}\n            - {heading: Wait, means: You wait.}\n          rows:\n            - heading: What is it?\n              about: what\n              cells:\n                - {}\n                - {}\n                - {}\n      - actions:\n',
      },
    ],
  },
});
