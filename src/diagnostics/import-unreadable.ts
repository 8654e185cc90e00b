import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importUnreadable = defineDiagnostic({
  id: 'import/unreadable',
  means: 'A file to import cannot be read: the program ends on it, also when it is tried again.',
  asks: 'A file to import can be read by the program, which does not end on it.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({why}: {why: string}) => ({
    message: `Found a file that was tried twice and cannot be read: ${why}; expected one that can.`,
    hint: 'Save the article alone, for instance from the reading view of the browser, or as text. Please report it: the program should have said what is wrong with the file.',
  }),
  sample: {why: 'it takes more than 1024 MB of memory'},
  example: {
    by: 'never',
    because: 'no file is known on which the reader ends; tests/outside/work shows it with a reader that is made to',
  },
});
