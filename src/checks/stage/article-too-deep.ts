import {needed, type StageRule} from './stage-rule.ts';

export const articleTooDeep: StageRule = {
  id: 'article/too-deep',
  asks: 'The Markdown of an article is nested no deeper than a person writes.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Write the passage plainly.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Eye drops may help dry eyes.', bad: '> ', times: 300}],
  },
};
