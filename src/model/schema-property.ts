import type {SchemaName, Schemas} from './schemas.ts';

/** What a schema says of one value, with everything that it refers to filled in. */
export type SchemaProperty = {
  title?: string;
  description: string;
  type?: string;
  enum?: readonly (string | number)[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, unknown>>;
  /** What the entries of a list are. */
  items?: Omit<SchemaProperty, 'isRequired'>;
  /** Whether the object that holds it must have it. */
  isRequired: boolean;
};

/**
 * Looks a value up in a schema: `['claims', 'stance']` is the stance of one entry of `claims`. A list stands for its
 * entries. Throws where the schema has no such property, which is a fault of the program.
 */
export function schemaProperty(schemas: Schemas, name: SchemaName, path: readonly string[]): SchemaProperty {
  const file = `${name}.schema.json`;
  const resolve = (value: unknown, of: string) => followReferences(value, of, schemas);
  let at = resolve({$ref: `${file}#`}, file);
  let isRequired = true;
  for (const key of path) {
    while (at.value.type === 'array') at = resolve(at.value.items, at.file);
    const properties = at.value.properties as Record<string, unknown> | undefined;
    if (!properties || !Object.hasOwn(properties, key))
      throw new Error(`schemas/${file} has no ${path.join('/')} (at ${key})`);
    isRequired = ((at.value.required ?? []) as string[]).includes(key);
    at = resolve(properties[key], at.file);
  }
  const items = at.value.type === 'array' ? {items: resolve(at.value.items, at.file).value} : {};
  return {...at.value, ...items, isRequired} as SchemaProperty;
}

type Located = {value: Record<string, unknown>; file: string};

/** Follows references; what stands beside one, such as a description, goes before what it refers to. */
function followReferences(value: unknown, file: string, schemas: Schemas): Located {
  const {$ref, ...own} = value as Record<string, unknown>;
  if (typeof $ref !== 'string') return {value: own, file};
  const [named = '', pointer = ''] = $ref.split('#');
  const target = named || file;
  let found = schemas.written(target);
  for (const key of pointer.split('/').filter(Boolean)) found = (found as Record<string, unknown>)[key];
  const there = followReferences(found, target, schemas);
  return {value: {...there.value, ...own}, file: there.file};
}
