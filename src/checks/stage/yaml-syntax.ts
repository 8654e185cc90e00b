import {needed, type StageRule} from './stage-rule.ts';

export const yamlSyntax: StageRule = {
  id: 'yaml/syntax',
  asks: 'A YAML file or front matter can be read, and has each key once.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Compare the line and its indentation with a file that works; put text that holds ": " or "#" in quotes.',
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'title: Dry eyes', bad: 'title: "Dry eyes'}]},
};
