import {needed, type StageRule} from './stage-rule.ts';

export const articleTooLong: StageRule = {
  id: 'article/too-long',
  asks: 'A sentence and a table cell have at most 4,000 characters, and a heading 500: what is longer is not quoted, so that nothing is read from it.',
  source: 'own: every claim leads back to the words behind it, which a reader can find again',
  severity: 'warning',
  floor: needed,
  hint: 'Split it: a sentence ends with a full stop, a paragraph with an empty line.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: '## What helps', bad: '## What helps ', times: 60}],
  },
};
