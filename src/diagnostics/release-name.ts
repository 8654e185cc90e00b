import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const releaseName = defineDiagnostics({
  id: 'release/name',
  means: 'A folder of the content is called as the one of the releases, or a release otherwise than its file.',
  asks: 'A release is called as its file is, and no topic is called releases.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    release: ({name, expected}: {name: string; expected: string}) => ({
      message: `Found the release '${name}', expected '${expected}' as the file is called.`,
      hint: 'Give the file its old name back: a release keeps the name that it was made with.',
    }),
    topic: ({folder}: {folder: string}) => ({
      message: `Found a file of a topic in '${folder}', expected the records of releases alone.`,
      hint: 'Give the folder of the topic another name.',
    }),
  },
  samples: {
    release: {name: 'summer', expected: 'spring'},
    topic: {folder: 'releases'},
  },
  example: {
    by: 'released',
    changes: [{file: 'releases/spring.json', good: '"name": "spring",', bad: '"name": "summer",'}],
  },
});
