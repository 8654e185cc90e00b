import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const yamlTooDeep = defineDiagnostic({
  id: 'yaml/too-deep',
  means: 'A YAML file or front matter is nested too deeply.',
  asks: 'YAML is nested 32 levels deep at most.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({depth, deepest}: {depth: number; deepest: number}) => ({
    message: `Found values nested up to ${depth} deep, expected at most ${deepest}.`,
    hint: 'Write the file with fewer levels.',
  }),
  sample: {depth: 41, deepest: 32},
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
});
