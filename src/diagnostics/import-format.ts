import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const importFormat = defineDiagnostics({
  id: 'import/format',
  means: 'A file to import is of a kind that the import does not read.',
  asks: 'A file to import is text, HTML, Markdown or DOCX.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    ending: ({ending, known}: {ending: string; known: readonly string[]}) => ({
      message: `Found a file that ends in '.${ending}', expected one of: ${known.join(', ')}.`,
      hint: 'Save the page as text or HTML, or the document as DOCX.',
    }),
    docx: () => ({
      message: 'Found a file that is no DOCX of a usual size, expected one.',
      hint: 'Save it again as DOCX.',
    }),
  },
  samples: {
    ending: {ending: 'rtf', known: ['txt', 'html', 'md', 'docx']},
    docx: {},
  },
  example: {
    by: 'import',
    changes: [
      {file: 'page.txt', good: 'Wind and eyes\n\nWind can cause dry eyes.\n', bad: ''},
      {file: 'page.rtf', good: '', bad: '{rtf}\n'},
    ],
  },
});
