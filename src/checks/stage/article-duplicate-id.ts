import {needed, type StageRule} from './stage-rule.ts';

export const articleDuplicateId: StageRule = {
  id: 'article/duplicate-id',
  asks: 'No two articles of a topic have the same id.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Give one of them another id.',
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/articles/wind.md',
        good: '',
        bad: '---\nid: dry-eyes\ntitle: Wind\nlanguage: en\nlicence: CC-BY-4.0\nsource: {file: a.txt, title: A, sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}\nretrieved: 2026-11-21\nreview: {state: unreviewed}\n---\n\n# Wind\n\nWind can cause dry eyes.\n',
      },
    ],
  },
};
