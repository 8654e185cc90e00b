import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const sheetOptions = defineDiagnostic({
  id: 'sheet/options',
  means: 'A table of choices does not ask every question of every option.',
  asks: 'A table of choices asks the same of every option.',
  source: 'IPDAS',
  severity: 'error',
  floor: needed,
  text: ({heading, cells, options}: {heading: string; cells: number; options: number}) => ({
    message: `Found ${cells} cells in the row "${heading}", expected ${options}, one for each option.`,
    hint: 'Write {} for a cell about which the articles say nothing: the sheet then says so.',
  }),
  sample: {heading: 'What is it?', cells: 3, options: 2},
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
