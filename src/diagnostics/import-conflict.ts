import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const importConflict = defineDiagnostics({
  id: 'import/conflict',
  means: 'A page that is imported again cannot be merged with its article without a person.',
  asks: 'What an editor changes in an article, and what an import makes of its page, differ in different places.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    places: ({count}: {count: number}) => ({
      message: `Found ${count === 1 ? 'a place' : `${count} places`} that the article and the page both changed, expected none.`,
      hint: "Each is marked in the article: '<<<<<<< the article', what the last import had, and '>>>>>>> imported again'. Keep what is right and take the marks out.",
    }),
    noBase: ({topic, id}: {topic: string; id: string}) => ({
      message: `Found no ${topic}/imported/${id}.md, expected what the last import made: nothing tells what was changed since.`,
      hint: 'Keep that folder with the articles. Without it, --update takes the page over and drops what was changed.',
    }),
  },
  samples: {places: {count: 1}, noBase: {topic: 'eyes', id: 'dry-eyes'}},
  example: {
    by: 'merge',
    changes: [
      {
        file: 'page.txt',
        good: 'Wind and eyes\n\nWind can cause dry eyes.\n',
        bad: 'Wind and eyes\n\nWind can cause sore eyes.\n',
      },
    ],
  },
});
