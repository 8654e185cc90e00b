import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleTwoFrontMatters = defineDiagnostic({
  id: 'article/two-front-matters',
  means: 'An article has two blocks of front matter.',
  asks: 'An article has one block of front matter.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: () => ({
    message: 'Found a second block of front matter, expected one.',
    hint: 'Put the keys together in the first block, and take the second one out.',
  }),
  sample: {},
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: '# Dry eyes', bad: '---\nid: dry-eyes\n---\n\n# Dry eyes'}],
  },
});
