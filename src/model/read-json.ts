import {lineAndColumn} from '../base/places.ts';
import {expectedOf} from '../diagnostics/expected-of.ts';
import type {SchemaName, Schemas, SchemaTypes} from './schemas.ts';

/** Deepest nesting of JSON that is read: none of the formats has more than nine levels. */
const deepest = 32;

/** Why a text was not taken: `kind` says at which step, and what was found and expected there. */
export type JsonProblem = {
  kind: 'encoding' | 'syntax' | 'nesting' | 'format' | 'schema';
  found: string;
  expected: string;
  line?: number;
  column?: number;
};

/**
 * Reads JSON that anybody may have written, and checks it before anything uses it: UTF-8, nesting, syntax, version of
 * the format (`format: 1`), schema. The size is for the caller to limit, before the bytes are read.
 *
 * Out: the value, or the first problem; never an exception.
 */
export function readJson<N extends SchemaName>(
  schemas: Schemas,
  schema: N,
  bytes: Uint8Array,
): {value: SchemaTypes[N]; problem: null} | {value: null; problem: JsonProblem} {
  const fail = (problem: JsonProblem) => ({value: null, problem});
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return fail({kind: 'encoding', found: 'bytes that are not UTF-8', expected: 'JSON as UTF-8 text'});
  }
  const tooDeep = placeOfNesting(text);
  if (tooDeep !== null)
    return fail({
      kind: 'nesting',
      found: `values nested more than ${deepest} deep`,
      expected: 'at most that',
      ...lineAndColumn(text, tooDeep),
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const {message} = error as SyntaxError;
    const at = /at position (\d+)/.exec(message)?.[1];
    return fail({
      kind: 'syntax',
      found: 'text that is no JSON',
      expected: 'JSON',
      ...(at === undefined ? {} : lineAndColumn(text, Number(at))),
    });
  }
  const twice = repeatedKey(text);
  if (twice !== null)
    return fail({
      kind: 'syntax',
      found: `the key ${JSON.stringify(twice.key.slice(0, 60))} twice`,
      expected: 'each key once',
      ...lineAndColumn(text, twice.at),
    });
  const format = (value as {format?: unknown} | null)?.format;
  if (typeof format === 'number' && format !== 1)
    return fail({kind: 'format', found: `version ${format} of the format`, expected: 'version 1'});
  const error = schemas.firstErrorOf(schema, value);
  if (error) {
    const found = JSON.stringify(error.data)?.slice(0, 60);
    const key = (error.params as {additionalProperty?: string}).additionalProperty;
    const what = key === undefined ? found : `the key ${JSON.stringify(key.slice(0, 60))}`;
    return fail({
      kind: 'schema',
      found: `${what} at ${error.instancePath || 'the top'}`,
      expected: expectedOf(error.message),
    });
  }
  return {value: value as SchemaTypes[N], problem: null};
}

/** The first key that stands twice in one object, where readers would disagree on which of the two counts; of JSON. */
function repeatedKey(text: string): {at: number; key: string} | null {
  const open: (Set<string> | null)[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x7b) open.push(new Set());
    else if (unit === 0x5b) open.push(null);
    else if (unit === 0x5d || unit === 0x7d) open.pop();
    if (unit !== 0x22) continue;
    const at = i++;
    for (; text.charCodeAt(i) !== 0x22; i++) if (text.charCodeAt(i) === 0x5c) i++;
    let next = i + 1;
    while (text.charCodeAt(next) <= 0x20) next++;
    const keys = open.at(-1);
    if (!keys || text.charCodeAt(next) !== 0x3a) continue;
    const key = JSON.parse(text.slice(at, i + 1)) as string;
    if (keys.has(key)) return {at, key};
    keys.add(key);
  }
  return null;
}

/** The offset of the first bracket that opens a level too deep, or null. Brackets in strings do not count. */
function placeOfNesting(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > deepest) return i;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return null;
}
