import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const yamlAlias = defineDiagnostic({
  id: 'yaml/alias',
  means: 'A YAML file or front matter uses an anchor, an alias, a tag or a merge key.',
  asks: 'YAML is plain: no anchor, alias, tag or merge key.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({found}: {found: string}) => ({
    message: `Found ${found}, expected plain YAML.`,
    hint: 'Write the value out where it is needed.',
  }),
  sample: {found: 'an anchor'},
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'title: Dry eyes', bad: 'title: &name Dry eyes'}]},
});
