import {needed, type StageRule} from './stage-rule.ts';

export const articleNoFrontMatter: StageRule = {
  id: 'article/no-front-matter',
  asks: 'An article starts with a line ---, YAML, and a line ---.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Put id, title, language, licence, source, retrieved and review there.',
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: '---\nid: dry-eyes', bad: 'id: dry-eyes'}],
  },
};
