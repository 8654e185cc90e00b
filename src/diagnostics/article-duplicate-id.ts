import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const articleDuplicateId = defineDiagnostics({
  id: 'article/duplicate-id',
  means: 'Two articles have the same id.',
  asks: 'No two articles of a topic have the same id.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    sameId: ({id, other}: {id: string; other: string}) => ({
      message: `Found the id '${id}', which ${other} has; expected each article of a topic to have its own.`,
      hint: 'Give one of them another id.',
    }),
    sameTitle: ({title}: {title: string}) => ({
      message: `Found the title '${title}' a second time, expected each article to have its own.`,
      hint: 'Import one of the two by itself, with --title.',
    }),
  },
  samples: {
    sameId: {id: 'dry-eyes', other: 'eyes/articles/dry-eyes.md'},
    sameTitle: {title: 'Dry eyes'},
  },
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
});
