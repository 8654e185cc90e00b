import type {StageRule} from './stage-rule.ts';

export const articleHtml: StageRule = {
  id: 'article/html',
  asks: 'An article holds no raw HTML.',
  source: 'own',
  severity: 'warning',
  hint: 'Write it as Markdown; HTML is neither read for claims nor printed.',
  example: {
    by: 'check',
    changes: [
      {file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: '<b>Wind</b> can cause dry eyes.'},
    ],
  },
};
