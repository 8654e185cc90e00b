import {needed, type StageRule} from './stage-rule.ts';

export const topicId: StageRule = {
  id: 'topic/id',
  asks: 'The id of a topic is the name of its folder.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Rename one of the two.',
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'id: eyes', bad: 'id: eye'}]},
};
