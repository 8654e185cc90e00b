import {defineDiagnostics, needed} from './define-diagnostic.ts';

const shown = (found: string) => (found.length > 80 ? `${found.slice(0, 79)}…` : found);

export const passageUnprintable = defineDiagnostics({
  id: 'passage/unprintable',
  means: 'A section that a sheet prints holds what cannot be printed as it stands.',
  asks: 'A passage has words, lists, tables and figures, and the numbers of its steps leave none out.',
  source: 'own: a passage is printed whole, or not at all',
  severity: 'error',
  floor: needed,
  texts: {
    html: ({found}: {found: string}) => ({
      message: `Found the tag '${shown(found)}' in a passage, expected Markdown alone.`,
      hint: 'Write it without HTML: a figure is `![what it shows](figures/name.svg)`.',
    }),
    code: ({found}: {found: string}) => ({
      message: `Found code in a passage ('${shown(found)}'), expected words.`,
      hint: 'Take out the spaces or the fence before the words: a line that starts with four spaces is code.',
    }),
    footnote: ({found}: {found: string}) => ({
      message: `Found the footnote ${shown(found)} in a passage, expected its words in the text.`,
      hint: 'A sheet has no footnotes: put the words where they belong.',
    }),
    blank: ({found}: {found: string}) => ({
      message: `Found a blank that Markdown takes for bold type ('${shown(found)}'), expected a blank with a space before and behind it.`,
      hint: 'Put spaces around each run of underscores, or a backslash before each underscore.',
    }),
    numbers: ({found}: {found: string}) => ({
      message: `Found step ${found}, expected steps that count on by one.`,
      hint: 'Write the missing step, or number them anew: a reader would look for what was left out.',
    }),
    long: ({found}: {found: string}) => ({
      message: `Found a sentence of ${found} characters in a passage, expected at most 4000.`,
      hint: 'Split it.',
    }),
  },
  samples: {
    html: {found: '<b>'},
    code: {found: 'Take two.'},
    footnote: {found: '[^1]'},
    blank: {found: '(____) and (____)'},
    numbers: {found: '4, behind 2'},
    long: {found: '4500'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '    bottom:\n',
        bad: '    bottom:\n      - passage: {article: dry-eyes, section: what-helps}\n',
      },
      {file: 'eyes/articles/dry-eyes.md', good: 'licence: CC-BY-4.0', bad: 'licence: CC-BY-4.0\nrights: own'},
      {
        file: 'eyes/articles/dry-eyes.md',
        good: '- Take regular breaks.\n',
        bad: '1. Sit down.\n3. Look up.\n\n- Take regular breaks.\n',
      },
    ],
  },
});
