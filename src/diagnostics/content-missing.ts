import {meant} from '../base/meant.ts';
import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const contentMissing = defineDiagnostics({
  id: 'content/missing',
  means: 'The content folder, or a file that it must have, is not there.',
  asks: 'The content folder has clinic.yaml, and each topic topic.yaml and vocabulary.yaml.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    file: ({file, holds}: {file: string; holds: string}) => ({
      message: `Found no ${file}, expected ${holds}.`,
      hint: 'Write the file; `claimleaf init` makes a small example with comments.',
    }),
    target: () => ({
      message: 'Found a link to nothing, expected a file or folder.',
      hint: 'Put the file there, or delete the link.',
    }),
    folder: ({found, folder}: {found: string; folder: string}) => ({
      message: `Found ${found} at '${folder}', expected the content folder.`,
      hint: 'Name another with --content, or run `claimleaf init` to make one.',
    }),
    topic: ({id, content, topics}: {id: string; content: string; topics: readonly string[]}) => ({
      message: `Found no topic '${id}' in '${content}', expected ${topics.length > 0 ? `one of: ${topics.join(', ')}` : 'at least one'}${meant(id, topics)}`,
      hint: `Correct the name, or begin the topic: claimleaf topic ${id}.`,
    }),
    sheet: () => ({
      message: 'Found no sheet, expected at least one sheet definition.',
      hint: 'Write a sheet definition into the folder sheets/ of a topic.',
    }),
    sheetNamed: ({only, sheets}: {only: string; sheets: readonly string[]}) => ({
      message: `Found no sheet that fits '${only}', expected one of: ${sheets.join(', ')}.`,
      hint: 'Correct --only.',
    }),
  },
  samples: {
    file: {file: 'clinic.yaml', holds: "the clinic's name, phones and settings"},
    target: {},
    folder: {found: 'nothing', folder: 'content'},
    topic: {id: 'ears', content: 'content', topics: ['eyes']},
    sheet: {},
    sheetNamed: {only: 'ears/*', sheets: ['eyes/dry-eyes']},
  },
  example: {by: 'check', changes: [{file: 'clinic.yaml', good: 'name: Example Clinic', bad: ''}]},
});
