import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const fileOutside = defineDiagnostic({
  id: 'file/outside',
  means: 'A file of the content is a link that leads out of the content folder.',
  asks: 'A file of the content is no link that leads out of the content folder.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: () => ({
    message: 'Found a link that leads out of the content folder, expected a file or folder.',
    hint: 'Copy what it leads to into the content folder.',
  }),
  sample: {},
  example: {by: 'link', changes: [{file: 'eyes/decisions.yaml', good: '', bad: '../../outside.yaml'}]},
});
