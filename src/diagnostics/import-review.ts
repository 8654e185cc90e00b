import {defineDiagnostics} from './define-diagnostic.ts';

export const importReview = defineDiagnostics({
  id: 'import/review',
  means: 'The import was not sure about a place; a person should look at it.',
  asks: 'The import is sure of each title, table and list that it makes.',
  source: 'own',
  severity: 'warning',
  texts: {
    noTitle: ({title}: {title: string}) => ({
      message: `Found no title, expected one in the first line; the article is called '${title}'.`,
      hint: 'Import it again with --title, or write a title and an id into the front matter.',
    }),
    bars: () => ({
      message: 'Found lines with bars that are no table, expected a table.',
      hint: 'Make a table of them in the article, or write them out.',
    }),
    sharedList: () => ({
      message: 'Found two lead-ins in a row before one list, expected a list behind each.',
      hint: 'Move the items of each below its lead-in; nothing in the page tells which they are.',
    }),
    columns: ({doubt}: {doubt: string}) => ({
      message: `Found what may be a table without its columns, but ${doubt}; expected columns that are sure.`,
      hint: 'Make a table of the lines by hand; they stand in the article as they were.',
    }),
  },
  samples: {
    noTitle: {title: 'Page 1'},
    bars: {},
    sharedList: {},
    columns: {doubt: 'the last row has no cell for a column'},
  },
  example: {
    by: 'import',
    changes: [
      {
        file: 'page.html',
        good: '<h1>Wind and eyes</h1><p>Wind can cause dry eyes.</p>',
        bad: '<p>Wind can cause dry eyes.</p>',
      },
    ],
  },
});
