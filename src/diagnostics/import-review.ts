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
    left: ({reason, words}: {reason: string; words: string}) => ({
      message: `Found words in the main part of the page that were left out (${reason}): '${words}'; expected that all of the article is kept.`,
      hint: 'Look at the page: where they belong to the article, put them into it by hand.',
    }),
    signs: ({font}: {font: string}) => ({
      message: `Found letters of the font ${font}, in which letters stand for signs, expected a font whose signs are known.`,
      hint: 'Compare the place with the page, and write the sign that stands there.',
    }),
    emptyPage: ({page}: {page: number}) => ({
      message: `Found no text on page ${page}, expected words; it may be a picture of a page.`,
      hint: 'Write what it says into the article, or read it with a program that recognises text first.',
    }),
    pageColumns: ({page}: {page: number}) => ({
      message: `Found text in columns on page ${page}, expected one; the order in which they are read may be wrong.`,
      hint: 'Compare the order of its paragraphs with the page.',
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
    left: {reason: 'hidden', words: 'Wind can dry out eyes.'},
    emptyPage: {page: 2},
    pageColumns: {page: 3},
    signs: {font: 'Webdings'},
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
