import {needed, type StageRule} from './stage-rule.ts';

export const yamlAlias: StageRule = {
  id: 'yaml/alias',
  asks: 'YAML is plain: no anchor, alias, tag or merge key.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Write the value out where it is needed.',
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'title: Dry eyes', bad: 'title: &name Dry eyes'}]},
};
