import {needed, type StageRule} from './stage-rule.ts';

export const topicLanguage: StageRule = {
  id: 'topic/language',
  asks: 'A topic has one language for its sheets: the one that it names, or else the one of all its articles.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Write `language:` into topic.yaml with the language of its sheets, or give each language a topic of its own.',
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'id: eyes', bad: 'id: eyes\nlanguage: xx'}]},
};
