import {needed, type StageRule} from './stage-rule.ts';

export const articleTwoFrontMatters: StageRule = {
  id: 'article/two-front-matters',
  asks: 'An article has one block of front matter.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Put the keys together in the first block, and take the second one out.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: '# Dry eyes', bad: '---\nid: dry-eyes\n---\n\n# Dry eyes'}],
  },
};
