import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleUnreadable = defineDiagnostic({
  id: 'article/unreadable',
  means: 'The program ends on an article: it was tried twice, the second time alone in a process of its own.',
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
    because: 'no article is known on which a process ends; tests/outside/work shows it with a reader that is made to',
  },
});
