import {defineDiagnostics, needed} from './define-diagnostic.ts';

const oneOf = (known: readonly string[]) => (known.length > 0 ? `one of: ${known.join(', ')}` : 'one that has some');

export const sheetPassage = defineDiagnostics({
  id: 'sheet/passage',
  means: 'A sheet asks for a passage that is not there, or that nobody may print.',
  asks: 'A passage names an article whose front matter says by which right its words may be printed, and a section of it.',
  source: 'own: the words of an article belong to whoever wrote it',
  severity: 'error',
  floor: needed,
  texts: {
    article: ({article, known}: {article: string; known: readonly string[]}) => ({
      message: `Found a passage of the article '${article}', expected ${oneOf(known)}.`,
      hint: 'Correct "article": it is the id in the front matter of an article of this topic.',
    }),
    rights: ({article, file}: {article: string; file: string}) => ({
      message: `Found a passage of '${article}', whose words nobody may print, expected "rights" in the front matter of ${file}.`,
      hint: 'Only where it is true, add `rights: own` (the clinic wrote the words) or `rights: {licence: OGL-UK-3.0, holder: …}`. Else word the sheet from its claims.',
    }),
    section: ({section, article, known}: {section: string; article: string; known: readonly string[]}) => ({
      message: `Found no section '${section}' in ${article}, expected ${oneOf(known)}.`,
      hint: 'Give "section" the words of a heading or its id, which is the heading in lower case with hyphens.',
    }),
    empty: ({section, article}: {section: string; article: string}) => ({
      message: `Found nothing below the heading '${section}' in ${article}, expected words.`,
      hint: 'Name another section, or write it.',
    }),
  },
  samples: {
    article: {article: 'eye-drop', known: ['dry-eyes', 'eye-drops']},
    rights: {article: 'dry-eyes', file: 'eyes/articles/dry-eyes.md'},
    section: {section: 'what-help', article: 'dry-eyes', known: ['what-helps']},
    empty: {section: 'what-helps', article: 'dry-eyes'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '    bottom:\n',
        bad: '    bottom:\n      - passage: {article: dry-eyes, section: what-helps}\n',
      },
    ],
  },
});
