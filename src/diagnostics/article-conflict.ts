import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleConflict = defineDiagnostic({
  id: 'article/conflict',
  means: 'An article has the marks of a merge that nobody has finished.',
  asks: 'An article holds one text: no two that a merge has left beside each other.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({mark}: {mark: string}) => ({
    message: `Found the mark '${mark}' of an unfinished merge, expected one text.`,
    hint: "Keep what is right of the two texts, and take out the lines that start with '<<<<<<<', '|||||||', '=======' and '>>>>>>>'.",
  }),
  sample: {mark: '<<<<<<< the article'},
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: '# Dry eyes',
        bad: '<<<<<<< the article\n# Dry eyes\n=======\n# Eyes that are dry\n>>>>>>> imported again',
      },
    ],
  },
});
