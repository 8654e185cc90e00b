import {needed, type StageRule} from './stage-rule.ts';

export const sheetOptions: StageRule = {
  id: 'sheet/options',
  asks: 'A table of choices asks the same of every option.',
  source: 'IPDAS',
  severity: 'error',
  floor: needed,
  hint: 'Add a cell for each option; `{}` stands for what no article says.',
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
};
