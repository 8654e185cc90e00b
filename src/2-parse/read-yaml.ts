import type {ErrorObject} from 'ajv';
import {type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit} from 'yaml';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {contentError, type Diagnostic, type Place} from '../diagnostics.ts';
import type {YamlValue} from '../model/content.ts';
import type {SchemaName, Schemas, SchemaTypes} from '../model/schemas.ts';
import {deepestNesting} from './yaml-nesting.ts';

/** Deepest nesting of YAML that is read. The library aborts the process at about a thousand. */
const deepest = 32;

/** Most problems that are told of one file: whoever has more has one mistake many times. */
const most = 100;

/**
 * Reads YAML 1.2 core (no tags, anchors, aliases, merge keys) and checks it against a schema.
 * `firstLine` is the line of the file on which `text` starts, counted from 1.
 * Where there are errors, `value` is null and the diagnostics name every problem with its place.
 */
export function readYaml<N extends SchemaName>(
  schemas: Schemas,
  schema: N,
  file: string,
  text: string,
  firstLine = 1,
): {value: YamlValue<SchemaTypes[N]> | null; diagnostics: Diagnostic[]} {
  const nesting = deepestNesting(text);
  if (nesting.depth > deepest) {
    return fail(
      contentError(
        'yaml/too-deep',
        {file, line: nesting.line + firstLine - 1},
        `Found values nested up to ${nesting.depth} deep, expected at most ${deepest}.`,
        'Write the file with fewer levels.',
      ),
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false, // the library compares each key with each; repetitions are found below
    strict: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter,
  });
  const at = (offset: number): Place => {
    const {line, col} = lineCounter.linePos(offset);
    return {file, line: line + firstLine - 1, column: col};
  };
  if (document.errors.length > 0) {
    return {
      value: null,
      diagnostics: document.errors
        .slice(0, most)
        .map((e) =>
          contentError(
            'yaml/syntax',
            at(e.pos[0]),
            `Found YAML that cannot be read: ${e.message.replace(/\s+/g, ' ')}`,
            'Compare the line and its indentation with a file that works; put text that holds ": " or "#" in quotes.',
          ),
        ),
    };
  }
  const unplain = findUnplain(document, at);
  if (unplain.length > 0) return {value: null, diagnostics: unplain.slice(0, most)};

  const placeOf = (path: YamlPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return {file, line: firstLine};
  };
  const value: unknown = document.toJS({maxAliasCount: 0});
  const errors = schemas.errorsOf(schema, value);
  if (errors.length > 0) {
    const keys = new Map<string, ReadonlyMap<string, number>>();
    const keyPlace = (path: YamlPath, key: string): Place => {
      const name = JSON.stringify(path);
      if (!keys.has(name)) keys.set(name, keyOffsets(document.getIn(path, true)));
      const offset = keys.get(name)?.get(key);
      return offset === undefined ? placeOf(path) : at(offset);
    };
    return {
      value: null,
      diagnostics: errors.slice(0, most).flatMap((e) => describe(e, value, placeOf, keyPlace)),
    };
  }
  return {value: {value: value as SchemaTypes[N], placeOf}, diagnostics: []};
}

function fail(diagnostic: Diagnostic): {value: null; diagnostics: Diagnostic[]} {
  return {value: null, diagnostics: [diagnostic]};
}

/** What YAML 1.2 core has and these files may not: directives, anchors, aliases, tags, keys that are repeated. */
function findUnplain(document: Document, at: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const {yaml, tags} = document.directives ?? {};
  if (yaml?.explicit || Object.keys(tags ?? {}).length > 1)
    found.push(
      contentError(
        'yaml/syntax',
        at(0),
        'Found a directive (%YAML or %TAG), expected none.',
        'Take the line out: the files are YAML 1.2 always.',
      ),
    );
  visit(document, {
    Node(_key, node) {
      const sign = isAlias(node) ? 'an alias' : node.anchor ? 'an anchor' : node.tag ? 'a tag' : null;
      if (sign)
        found.push(
          contentError(
            'yaml/alias',
            at(must(node.range?.[0], 'what was parsed has a place')),
            `Found ${sign}, expected plain YAML.`,
            'Write the value out where it is needed.',
          ),
        );
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const {key} of node.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value))
          found.push(
            contentError(
              'yaml/syntax',
              at(must(key.range?.[0], 'what was parsed has a place')),
              `Found the key '${key.value}' a second time, expected each key once.`,
              'Put the values together, or take one out.',
            ),
          );
        keys.add(key.value);
      }
    },
  });
  return found;
}

/** Where each key of a map stands. */
function keyOffsets(map: unknown): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  if (!isMap(map)) return offsets;
  for (const {key} of map.items)
    if (isScalar(key)) offsets.set(String(key.value), must(key.range?.[0], 'what was parsed has a place'));
  return offsets;
}

/** Says an ajv error in the words of the person who wrote the file. */
function describe(
  error: ErrorObject,
  root: unknown,
  placeOf: (path: YamlPath) => Place,
  keyPlace: (path: YamlPath, key: string) => Place,
): Diagnostic[] {
  const path = pathOf(error.instancePath, root);
  const name = path.length === 0 ? 'the file' : `'${path.join('.')}'`;
  const found = () => (error.data === null ? 'nothing' : JSON.stringify(error.data)?.slice(0, 80));
  const params = error.params as Record<string, unknown>;
  const meaning = (error.parentSchema as {description?: string} | undefined)?.description ?? '';
  const say = (place: Place, message: string, hint: string) => [contentError('yaml/schema', place, message, hint)];
  switch (error.keyword) {
    case 'required':
      return say(
        placeOf(path),
        `Found no '${params.missingProperty}' in ${name}, expected one.`,
        `Add '${params.missingProperty}'.`,
      );
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys((error.parentSchema as {properties?: object} | undefined)?.properties ?? {});
      const near = known.find((k) => k.toLowerCase().startsWith(key.toLowerCase().slice(0, 3)));
      return say(
        keyPlace(path, key),
        `Found the key '${key}' in ${name}, expected one of: ${known.join(', ')}.`,
        near ? `Is '${near}' meant?` : 'Take it out, or look for a typing error.',
      );
    }
    case 'enum':
      return say(
        placeOf(path),
        `Found ${found()} at ${name}, expected one of: ${(params.allowedValues as unknown[]).join(', ')}.`,
        meaning,
      );
    case 'type':
      return say(
        placeOf(path),
        `Found ${found()} at ${name}, expected ${params.type === 'object' ? 'keys with values' : `a value of type ${params.type}`}.`,
        meaning,
      );
    case 'if':
      return [];
    default:
      return say(placeOf(path), `Found ${found()} at ${name}, which ${error.message ?? 'does not fit'}.`, meaning);
  }
}

/** "/entities/3/id" -> ['entities', 3, 'id']: a step into a list is a number, one into a map a string. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  let here = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(here) ? Number(key) : key;
      here = (here as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
