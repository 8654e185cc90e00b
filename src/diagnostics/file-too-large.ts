import {defineDiagnostics, needed} from './define-diagnostic.ts';

/** In bytes. */
type Sizes = {size: number; limit: number};

export const fileTooLarge = defineDiagnostics({
  id: 'file/too-large',
  means: 'A file of the content is larger than its kind may be.',
  asks: 'An article has 1 MB at most, a YAML file 4 MB.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    content: ({size, limit}: Sizes) => ({
      message: `Found a file of ${size} bytes, expected at most ${limit}.`,
      hint: 'Split the file, or take out what is not text of the article.',
    }),
    page: ({size, limit}: Sizes) => ({
      message: `Found a file of ${size} bytes, expected at most ${limit}.`,
      hint: 'Save the article alone, without the pictures of the page.',
    }),
    dataset: ({size, limit}: Sizes) => ({
      message: `Found a dataset of ${size} bytes, expected at most ${limit}.`,
      hint: 'Name the dataset of a content folder.',
    }),
  },
  samples: {
    content: {size: 1_080_500, limit: 1_000_000},
    page: {size: 9_000_000, limit: 8_000_000},
    dataset: {size: 900_000_000, limit: 100_000_000},
  },
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Wind can cause dry eyes. ',
        bad: 'Wind can cause dry eyes. ',
        times: 45000,
      },
    ],
  },
});
