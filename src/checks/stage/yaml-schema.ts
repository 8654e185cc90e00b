import {needed, type StageRule} from './stage-rule.ts';

export const yamlSchema: StageRule = {
  id: 'yaml/schema',
  asks: 'A YAML file or front matter has the form that its schema in schemas/ asks for.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'The message names the key and what it expects.',
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'title: Dry eyes', bad: 'titel: Dry eyes'}]},
};
