import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleUnreadable = defineDiagnostic({
  id: 'article/unreadable',
  means: 'An article cannot be read: the program ends on it, also when it is tried again.',
  asks: 'An article can be read by the program, which does not end on it.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({why}: {why: string}) => ({
    message: `Found an article that was tried twice and cannot be read: ${why}; expected one that can.`,
    hint: 'Take out or shorten what is unlike other articles in it (very long, very deep, many signs); the article is left out until then. Please report it: the program should have said what is wrong with it.',
  }),
  sample: {why: 'it takes more than 1024 MB of memory'},
  example: {
    by: 'never',
    because: 'no article is known on which the reader ends; tests/outside/work shows it with a reader that is made to',
  },
});
