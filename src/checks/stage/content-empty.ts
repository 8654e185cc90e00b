import {needed, type StageRule} from './stage-rule.ts';

export const contentEmpty: StageRule = {
  id: 'content/empty',
  asks: 'The content folder has a topic, and each topic an article and an entity.',
  source: 'own',
  severity: 'warning',
  floor: needed,
  hint: 'Put articles into the topic, or run `claimleaf import`.',
  example: {by: 'check', changes: [{file: 'eyes/articles/dry-eyes.md', good: '# Dry eyes', bad: ''}]},
};
