import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import {generateRules} from '../../tools/generate-rules.ts';

test('docs/rules.md is what the rules give, with a section for every code; `npm run fix` makes it again', () => {
  const page = generateRules();
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(page);
  const headings = [...page.matchAll(/^## ([a-z]+\/\S+)$/gm)].map((m) => m[1]);
  expect(headings).toEqual(Object.keys(catalogue).sort());
});
