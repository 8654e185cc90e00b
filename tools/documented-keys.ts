/** The keys of the files that people write, with what an editor shows of each. */

import type {Schemas} from '../src/model/schemas.ts';

/** The schemas whose keys have an example each. */
export const writtenSchemas = ['vocabulary', 'sheet', 'topic', 'clinic', 'decisions'] as const;

export type Written = (typeof writtenSchemas)[number];

export type Key = {
  /** 'evidence.searched'; behind '#', the part of the file that it belongs to: '#query.relation'. */
  path: string;
  /** Where it stands: 'sheet.schema.json#/$defs/query/properties/relation'. */
  pointer: string;
  description: string;
  isRequired: boolean;
  /** The schema of the value, with what it refers to. */
  schema: Node;
  /** Its own example, or one made of those of the keys that it must hold; undefined where there is none. */
  example: unknown;
};

type Node = Readonly<Record<string, unknown>>;
type At = {node: Node; file: string};

/** Every key of a file, in the order of its schema; those of its parts (`$defs`) behind them. */
export function documentedKeys(schemas: Schemas, name: Written): Key[] {
  const file = `${name}.schema.json`;
  const root = schemas.written(file) as Node;
  const parts = Object.entries((root.$defs ?? {}) as Record<string, Node>);
  return [
    ...keysBelow(schemas, {node: root, file}, '', `${file}#`),
    ...parts.flatMap(([part, node]) => keysBelow(schemas, {node, file}, `#${part}`, `${file}#/$defs/${part}`)),
  ];
}

function keysBelow(schemas: Schemas, {node, file}: At, path: string, pointer: string): Key[] {
  if (node.$ref !== undefined) return [];
  const required = (node.required ?? []) as string[];
  const own = Object.entries((node.properties ?? {}) as Record<string, Node>).flatMap(([name, value]) => {
    const below = {path: path === '' ? name : `${path}.${name}`, pointer: `${pointer}/properties/${name}`};
    const schema = resolve(schemas, {node: value, file});
    const key: Key = {
      ...below,
      description: (schema.node.description ?? '') as string,
      isRequired: required.includes(name),
      schema: schema.node,
      example: exampleOf(schemas, {node: value, file}),
    };
    return [key, ...keysBelow(schemas, {node: value, file}, below.path, below.pointer)];
  });
  const items = node.items as Node | undefined;
  return items ? [...own, ...keysBelow(schemas, {node: items, file}, `${path}[]`, `${pointer}/items`)] : own;
}

/** An example of a value: the one that stands there, or what the keys that it must hold have. */
function exampleOf(schemas: Schemas, at: At): unknown {
  const {node, file} = resolve(schemas, at);
  const [own] = (node.examples ?? []) as unknown[];
  if (own !== undefined) return own;
  if (node.items !== undefined) {
    const item = exampleOf(schemas, {node: node.items as Node, file});
    return item === undefined ? undefined : Array.from({length: Number(node.minItems ?? 1) || 1}, () => item);
  }
  if (node.properties === undefined) return undefined;
  const properties = node.properties as Record<string, Node>;
  const names = (node.required ?? []) as string[];
  const held = (names.length > 0 ? names : Object.keys(properties).slice(0, 1)).map(
    (name) => [name, exampleOf(schemas, {node: properties[name] as Node, file})] as const,
  );
  return held.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(held);
}

/** Follows references; what stands beside one goes before what it refers to. */
function resolve(schemas: Schemas, {node, file}: At): At {
  const {$ref, ...own} = node;
  if (typeof $ref !== 'string') return {node, file};
  const [named, pointer = ''] = $ref.split('#');
  const target = named || file;
  let found = schemas.written(target) as Node;
  for (const key of pointer.split('/').filter(Boolean)) found = found[key] as Node;
  const there = resolve(schemas, {node: found, file: target});
  return {node: {...there.node, ...own}, file: there.file};
}
