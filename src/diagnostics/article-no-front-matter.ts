import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleNoFrontMatter = defineDiagnostic({
  id: 'article/no-front-matter',
  means: 'An article does not start with front matter.',
  asks: 'An article starts with a line ---, YAML, and a line ---.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({found, most}: {found: string; most: number}) => ({
    message: `Found ${found}, expected a line '---', YAML of at most ${most} characters, and a line '---'.`,
    hint: 'Put id, title, language, licence, source, retrieved and review there; schemas/front-matter.schema.json says how.',
  }),
  sample: {found: 'no front matter', most: 65_536},
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: '---\nid: dry-eyes', bad: 'id: dry-eyes'}],
  },
});
