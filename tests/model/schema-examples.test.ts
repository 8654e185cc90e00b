import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {isDay} from '../../src/base/days.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {documentedKeys, writtenSchemas} from '../../tools/documented-keys.ts';

// What an editor shows beside a key, and what docs/reference is made of.
describe.for(writtenSchemas)('each key of %s', (name) => {
  const keys = documentedKeys(schemas, name);

  test('has a description, and an example where it holds a value', () => {
    expect(keys.length).toBeGreaterThan(8);
    const bare = keys.filter((key) => key.description === '' || key.example === undefined).map(({path}) => path);
    expect(bare).toEqual([]);
  });

  test('has an example that fits it', () => {
    const ajv = new Ajv2020({strict: false});
    ajv.addFormat('date', isDay);
    for (const of of [...writtenSchemas, 'relations'] as const)
      ajv.addSchema(schemas.written(`${of}.schema.json`) as object);
    for (const {path, pointer, example} of keys) {
      const isValid = ajv.validate({$ref: pointer}, example);
      expect([path, isValid, ajv.errorsText()]).toEqual([path, true, 'No errors']);
    }
  });
});
