import {readdirSync, readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {expect, test} from 'vitest';

type Schema = {[key: string]: unknown; properties?: Record<string, Schema>; enum?: unknown[]};
type Found = {at: string; schema: Schema; isProperty: boolean};

const folder = new URL('../../schemas/', import.meta.url);
const schemas = new Map(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema]),
);
const all = [...schemas].flatMap(([name, schema]) => [...walk(schema, name, false)]);

/** Every schema inside a schema. What stands under if, then and not only narrows one that was seen already. */
function* walk(schema: Schema, at: string, isProperty: boolean): Generator<Found> {
  yield {at, schema, isProperty};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' || key === '$defs')
      for (const [name, inner] of Object.entries(value as Record<string, Schema>))
        yield* walk(inner, `${at}/${name}`, key === 'properties');
    else if (['items', 'additionalProperties', 'propertyNames'].includes(key) && typeof value === 'object')
      yield* walk(value as Schema, `${at}/${key}`, false);
    else if (['oneOf', 'anyOf', 'allOf', 'prefixItems'].includes(key))
      for (const [i, inner] of (value as Schema[]).entries()) yield* walk(inner, `${at}/${key}/${i}`, false);
  }
}

/** A schema that a $ref names, or itself. */
function resolve({at, schema}: Found): Schema {
  const reference = schema.$ref as string | undefined;
  if (!reference) return schema;
  const [file, path = ''] = reference.split('#');
  const start = schemas.get(file || (at.split('/')[0] ?? ''));
  return path
    .split('/')
    .filter(Boolean)
    .reduce((s, key) => s?.[key] as Schema, start as Schema);
}

const placesWhere = (isWrong: (found: Found) => boolean) => all.filter(isWrong).map((f) => f.at);

test('every schema is valid 2020-12 in the strict mode of ajv, and is called as its file', () => {
  const ajv = new Ajv2020({strict: true, allowUnionTypes: true, strictRequired: false, formats: {date: true}});
  ajv.addKeyword({keyword: 'names', schemaType: 'string'});
  for (const schema of schemas.values()) ajv.addSchema(schema);
  for (const [name, schema] of schemas) {
    expect(schema.$id).toBe(name);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(() => ajv.getSchema(name)).not.toThrow();
  }
});

test('every schema and every property says what it is', () => {
  expect(
    placesWhere((f) => (f.isProperty || !f.at.includes('/')) && !f.schema.description && !resolve(f).description),
  ).toEqual([]);
});

test('every text has a longest length, so that no input is without a limit', () => {
  const unlimited = ({schema}: Found) =>
    [schema.type].flat().includes('string') && !schema.enum && schema.const === undefined && !schema.maxLength;
  expect(placesWhere(unlimited)).toEqual([]);
});

test('no object takes a key that its schema does not name', () => {
  const open = ({schema}: Found) => schema.type === 'object' && schema.additionalProperties === undefined;
  expect(placesWhere(open)).toEqual([]);
});
