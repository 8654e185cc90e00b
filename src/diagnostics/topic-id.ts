import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const topicId = defineDiagnostic({
  id: 'topic/id',
  means: 'The id of a topic differs from the name of its folder.',
  asks: 'The id of a topic is the name of its folder.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id, folder}: {id: string; folder: string}) => ({
    message: `Found the id '${id}', expected '${folder}' as the folder is called.`,
    hint: 'Rename one of the two.',
  }),
  sample: {id: 'eye', folder: 'eyes'},
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'id: eyes', bad: 'id: eye'}]},
});
