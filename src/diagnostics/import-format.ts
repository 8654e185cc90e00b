import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const importFormat = defineDiagnostics({
  id: 'import/format',
  means: 'A file to import is of a kind that the import does not read.',
  asks: 'A file to import is text, HTML, Markdown, DOCX, ODT, EPUB or PDF.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    ending: ({ending, known}: {ending: string; known: readonly string[]}) => ({
      message: `Found a file that ends in '.${ending}', expected one of: ${known.join(', ')}.`,
      hint: 'Save the page as text or HTML, or the document as DOCX.',
    }),
    archive: ({format}: {format: string}) => ({
      message: `Found a file that is no ${format} of a usual size, expected one.`,
      hint: `Save it again as ${format}, or as HTML.`,
    }),
    pdf: () => ({
      message: 'Found a file that is no PDF which can be read, expected one of at most 100 pages that is not locked.',
      hint: 'Save it again without a password, in parts, or as text.',
    }),
  },
  samples: {
    ending: {ending: 'rtf', known: ['txt', 'html', 'md', 'docx']},
    archive: {format: 'DOCX'},
    pdf: {},
  },
  example: {
    by: 'import',
    changes: [
      {file: 'page.txt', good: 'Wind and eyes\n\nWind can cause dry eyes.\n', bad: ''},
      {file: 'page.rtf', good: '', bad: '{rtf}\n'},
    ],
  },
});
