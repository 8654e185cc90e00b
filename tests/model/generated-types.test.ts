import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {generateTypes} from '../../tools/generate-types.ts';

const folder = new URL('../../src/model/generated/', import.meta.url);

test('the types are those of the schemas; `npm run fix` makes them again', async () => {
  const made = await generateTypes();
  expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text);
});
