import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importConflict = defineDiagnostic({
  id: 'import/conflict',
  means: 'A page that was imported again and its article have changed in the same place.',
  asks: 'What an editor changes in an article, and what an import makes of its page, differ in different places.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({count}: {count: number}) => ({
    message: `Found ${count === 1 ? 'a place' : `${count} places`} that the article and the page both changed, expected none.`,
    hint: "Each is marked in the article: '<<<<<<< the article', what the last import had, and '>>>>>>> imported again'. Keep what is right and take the marks out.",
  }),
  sample: {count: 1},
  example: {
    by: 'never',
    because: '`claimleaf import --again` alone raises it, of an article that was edited between two imports',
  },
});
