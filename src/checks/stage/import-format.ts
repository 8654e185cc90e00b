import {needed, type StageRule} from './stage-rule.ts';

export const importFormat: StageRule = {
  id: 'import/format',
  asks: 'A file to import is text, HTML, Markdown or DOCX.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Save the page as text or HTML, or the document as DOCX.',
  example: {
    by: 'import',
    changes: [
      {file: 'page.txt', good: 'Wind and eyes\n\nWind can cause dry eyes.\n', bad: ''},
      {file: 'page.rtf', good: '', bad: '{rtf}\n'},
    ],
  },
};
