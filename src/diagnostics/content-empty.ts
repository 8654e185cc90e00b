import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const contentEmpty = defineDiagnostics({
  id: 'content/empty',
  means: 'The content folder holds no topic, or a topic no article.',
  asks: 'The content folder has a topic, and each topic an article and an entity.',
  source: 'own',
  severity: 'warning',
  floor: needed,
  texts: {
    noTopic: () => ({
      message: 'Found no topic, expected a folder with topic.yaml, vocabulary.yaml and articles/.',
      hint: 'Run `claimleaf topic` with a name to begin one, or `claimleaf init` for a small example.',
      severity: 'error',
    }),
    noArticle: () => ({
      message: 'Found no article, expected at least one Markdown file.',
      hint: 'Put the articles there, or run `claimleaf import` with your saved pages.',
    }),
    noEntity: () => ({
      message: 'Found no entity, expected some: nothing can be read in the articles yet.',
      hint: 'Run `claimleaf suggest` with the name of the topic: it proposes the things that its articles speak about.',
    }),
  },
  samples: {
    noTopic: {},
    noArticle: {},
    noEntity: {},
  },
  example: {by: 'check', changes: [{file: 'eyes/articles/dry-eyes.md', good: '# Dry eyes', bad: ''}]},
});
