import type {ErrorObject} from 'ajv';
import {type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit} from 'yaml';
import {findHiddenCharacters} from '../1-read/hidden-characters.ts';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {expectedOf} from '../diagnostics/expected-of.ts';
import {yamlAlias} from '../diagnostics/yaml-alias.ts';
import {yamlSchema} from '../diagnostics/yaml-schema.ts';
import {yamlSyntax} from '../diagnostics/yaml-syntax.ts';
import {yamlTooDeep} from '../diagnostics/yaml-too-deep.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import type {YamlValue} from '../model/content.ts';
import type {SchemaName, Schemas, SchemaTypes} from '../model/schemas.ts';
import {meaningOf} from '../model/schemas.ts';
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
    return fail(yamlTooDeep({file, line: nesting.line + firstLine - 1}, {depth: nesting.depth, deepest}));
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
        .map((e) => yamlSyntax.unreadable(at(e.pos[0]), {reason: e.message.replace(/\s+/g, ' ')})),
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
  if (yaml?.explicit || Object.keys(tags ?? {}).length > 1) found.push(yamlSyntax.directive(at(0)));
  visit(document, {
    Node(_key, node) {
      const sign = isAlias(node) ? 'an alias' : node.anchor ? 'an anchor' : node.tag ? 'a tag' : null;
      if (sign) found.push(yamlAlias(at(must(node.range?.[0], 'what was parsed has a place')), {found: sign}));
      if (isScalar(node) && typeof node.value === 'string') {
        const place = at(must(node.range?.[0], 'what was parsed has a place'));
        found.push(...findHiddenCharacters('', node.value).map((d) => ({...d, place})));
      }
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const {key} of node.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value))
          found.push(
            yamlSyntax.keyTwice(at(must(key.range?.[0], 'what was parsed has a place')), {key: String(key.value)}),
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
  const found = () => (error.data === null ? 'nothing' : String(JSON.stringify(error.data)?.slice(0, 80)));
  const params = error.params as Record<string, unknown>;
  const meaning = meaningOf(error);
  const say = (expected: string) => [yamlSchema.value(placeOf(path), {found: found(), name, expected, meaning})];
  switch (error.keyword) {
    case 'required':
      return [yamlSchema.missingKey(placeOf(path), {key: String(params.missingProperty), name})];
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys((error.parentSchema as {properties?: object} | undefined)?.properties ?? {});
      const near = known.find((k) => k.toLowerCase().startsWith(key.toLowerCase().slice(0, 3)));
      return [yamlSchema.unknownKey(keyPlace(path, key), {key, name, known, near})];
    }
    case 'enum':
      return say(`one of: ${(params.allowedValues as unknown[]).join(', ')}`);
    case 'type':
      if (params.type === 'string' && typeof error.data === 'number')
        return [yamlSchema.number(placeOf(path), {found: found(), name, meaning})];
      return say(params.type === 'object' ? 'keys with values' : `a value of type ${params.type}`);
    case 'if':
      return [];
    default:
      return say(expectedOf(error.message));
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
