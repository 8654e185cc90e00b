import {needed, type StageRule} from './stage-rule.ts';

export const fileNotUtf8: StageRule = {
  id: 'file/not-utf-8',
  asks: 'A file of the content is UTF-8 text.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Save the file as UTF-8; many editors offer it when saving.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Wind can', bad: 'Café wind can', encoding: 'latin1'}],
  },
};
