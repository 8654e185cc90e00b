import {defineDiagnostics, needed} from './define-diagnostic.ts';

const names = {heading: 'heading', cell: 'table cell', sentence: 'sentence', other: 'part'};

type Part = keyof typeof names;

const split = 'Split it: a sentence ends with a full stop, a paragraph with an empty line.';

/** 9312 -> '9,312'. */
const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const articleTooLong = defineDiagnostics({
  id: 'article/too-long',
  means: 'A sentence, a table cell or a heading of an article is too long to be quoted.',
  asks: 'A sentence and a table cell have at most 4,000 characters and 250 words and marks, and a heading 500 characters: what is longer is not quoted, so that nothing is read from it.',
  source: 'own: every claim leads back to the words behind it, which a reader can find again',
  severity: 'warning',
  floor: needed,
  texts: {
    characters: ({part, length, most, isRead}: {part: Part; length: number; most: number; isRead: boolean}) => ({
      message: `Found a ${names[part]} of ${grouped(length)} characters, expected at most ${grouped(most)}: it ${isRead ? 'is cut above its quotes' : 'is not read for claims'}.`,
      hint: part === 'heading' ? 'Shorten it, and put the rest into a paragraph below it.' : split,
    }),
    words: ({part, words, most}: {part: Part; words: number; most: number}) => ({
      message: `Found a ${names[part]} of ${grouped(words)} words and marks, expected at most ${grouped(most)}: it is not read for claims.`,
      hint: split,
    }),
  },
  samples: {
    characters: {part: 'sentence', length: 9312, most: 4000, isRead: false},
    words: {part: 'sentence', words: 412, most: 250},
  },
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: '## What helps', bad: '## What helps ', times: 60}],
  },
});
