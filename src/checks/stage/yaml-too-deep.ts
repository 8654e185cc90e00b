import {needed, type StageRule} from './stage-rule.ts';

export const yamlTooDeep: StageRule = {
  id: 'yaml/too-deep',
  asks: 'YAML is nested 32 levels deep at most.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Write the file with fewer levels.',
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/topic.yaml',
        good: 'title: Dry eyes',
        bad: 'title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
      },
    ],
  },
};
