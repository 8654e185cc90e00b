import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const fileNotUtf8 = defineDiagnostics({
  id: 'file/not-utf-8',
  means: 'A file of the content is not UTF-8 text.',
  asks: 'A file of the content is UTF-8 text.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    byte: ({byte}: {byte: number}) => ({
      message: `Found the byte 0x${byte.toString(16).padStart(2, '0')}, which is not UTF-8; expected UTF-8 text.`,
      hint: 'Save the file again as UTF-8 (it may be Latin-1 or Windows-1252 now); many editors offer it when saving.',
    }),
    page: () => ({
      message: 'Found bytes that are not text in the encoding of the file; expected UTF-8.',
      hint: 'Save the file again as UTF-8; many editors offer it when saving.',
    }),
  },
  samples: {
    byte: {byte: 0xe9},
    page: {},
  },
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Wind can', bad: 'Café wind can', encoding: 'latin1'}],
  },
});
