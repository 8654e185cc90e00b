import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const fileControlCharacter = defineDiagnostic({
  id: 'file/control-character',
  means: 'A file holds a character that changes how text is read or shown without being seen.',
  asks: 'A file holds no character that cannot be seen, such as a bidi control, a zero-width space or a soft hyphen: a dose shown as 25 may be read as 52 by one.',
  source: 'Unicode UTS 39; CVE-2021-42574',
  severity: 'error',
  floor: needed,
  text: ({character}: {character: string}) => ({
    message: `Found the invisible character ${character}, expected visible text only.`,
    hint: 'Delete it, and look whether the words or figures around it read as they should.',
  }),
  sample: {character: 'U+202E'},
  example: {
    by: 'check',
    changes: [
      {file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: 'Wind can cause dry\u202e eyes.'},
    ],
  },
});
