import type {ErrorObject} from 'ajv';
import {isAlias, isCollection, isNode, isPair, isScalar, LineCounter, parseDocument, visit} from 'yaml';
import {contentError, type Diagnostic, type Place} from '../diagnostics.ts';
import {type SchemaName, type SchemaTypes, schemaErrors} from '../model/schemas.ts';
import {deepestNesting} from './yaml-nesting.ts';

/** Deepest nesting of YAML that is read. The library aborts the process at about a thousand. */
const deepest = 32;

export type YamlPath = readonly (string | number)[];

/** A YAML value that fits its schema, and where each part of it stands. */
export type YamlValue<T> = {value: T; placeOf: (path: YamlPath) => Place};

/**
 * Reads YAML 1.2 core (no tags, anchors, aliases, merge keys) and checks it against a schema.
 * `firstLine` is the line of the file on which `text` starts, counted from 1.
 * Where there are errors, `value` is null and the diagnostics name every problem with its place.
 */
export function readYaml<N extends SchemaName>(
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
        `Found values nested ${nesting.depth} deep, expected at most ${deepest}.`,
        'Write the file with fewer levels.',
      ),
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ' '), {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
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
      diagnostics: document.errors.map((e) =>
        contentError(
          'yaml/syntax',
          at(e.pos[0]),
          `Found YAML that cannot be read: ${e.message.replace(/\s+/g, ' ')}`,
          'Compare the line and its indentation with a file that works; put text that holds ": " or "#" in quotes.',
        ),
      ),
    };
  }
  const aliases: Diagnostic[] = [];
  visit(document, {
    Node(_key, node) {
      const found = isAlias(node) ? 'an alias' : node.anchor ? 'an anchor' : node.tag ? 'a tag' : null;
      if (found)
        aliases.push(
          contentError(
            'yaml/alias',
            at(node.range?.[0] ?? 0),
            `Found ${found}, expected plain YAML.`,
            'Write the value out where it is needed.',
          ),
        );
    },
  });
  if (aliases.length > 0) return {value: null, diagnostics: aliases};

  const placeOf = (path: YamlPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return {file, line: firstLine};
  };
  const value: unknown = document.toJS({maxAliasCount: 0});
  const errors = schemaErrors(schema, value);
  if (errors.length > 0) {
    const keyPlace = (path: YamlPath, key: string): Place => {
      const map = document.getIn(path, true);
      if (isCollection(map)) {
        for (const pair of map.items)
          if (isPair(pair) && isScalar(pair.key) && pair.key.value === key) return at(pair.key.range?.[0] ?? 0);
      }
      return placeOf(path);
    };
    return {value: null, diagnostics: errors.flatMap((e) => describe(e, value, placeOf, keyPlace))};
  }
  return {value: {value: value as SchemaTypes[N], placeOf}, diagnostics: []};
}

function fail(diagnostic: Diagnostic): {value: null; diagnostics: Diagnostic[]} {
  return {value: null, diagnostics: [diagnostic]};
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
  const found = error.data === null ? 'nothing' : JSON.stringify(error.data)?.slice(0, 80);
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
        `Found ${found} at ${name}, expected one of: ${(params.allowedValues as unknown[]).join(', ')}.`,
        meaning,
      );
    case 'type':
      return say(
        placeOf(path),
        `Found ${found} at ${name}, expected ${params.type === 'object' ? 'keys with values' : `a value of type ${params.type}`}.`,
        meaning,
      );
    case 'if':
      return [];
    default:
      return say(placeOf(path), `Found ${found} at ${name}, which ${error.message ?? 'does not fit'}.`, meaning);
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
