import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {schemas} from '../../src/outside/schemas.ts';
import {documentedKeys, writtenSchemas} from '../../tools/documented-keys.ts';
import {generatePages} from '../../tools/generate-reference.ts';

const pages = generatePages();
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the pages for writers say what the schemas and the language say; `npm run fix` makes them again', () => {
  for (const [path, text] of Object.entries(pages)) expect(read(path), path).toBe(text);
});

test('every key has a row, every relation a section with what it joins and words that say it', () => {
  for (const name of writtenSchemas)
    for (const {path} of documentedKeys(schemas, name))
      expect(pages[`docs/reference/${name}.md`]).toContain(`| \`${path.replace(/^#[^.]+\./, '')}`);
  const relations = pages['docs/relations.md'] ?? '';
  expect(relations).toContain('## causes\n\n');
  expect(relations).toContain('"lead to"');
  const said = relations.split('\n').filter((line) => line.startsWith('- said by: '));
  expect(said.length).toBeGreaterThan(10);
  for (const line of said) expect(line).not.toMatch(/[<>|()]/);
});

test('the documentation leads to every page', () => {
  const index = read('docs/README.md');
  for (const path of Object.keys(pages)) expect(index).toContain(`](${path.replace('docs/', '')})`);
});
