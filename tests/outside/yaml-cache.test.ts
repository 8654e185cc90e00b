import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readYaml} from '../../src/2-parse/read-yaml.ts';
import {sha256} from '../../src/base/hash.ts';
import {makeSchemas, type Schemas} from '../../src/model/schemas.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {openYamlCache} from '../../src/outside/yaml-cache.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const text =
  "entities:\n  - {id: wind, kind: factor, label: wind, plain: wind}\n  - {id: '2', kind: factor, label: b, plain: b}\n";
const label = ['entities', 1, 'label'];

/** Schemas that count how often they are asked to judge something. */
function counting(): {schemas: Schemas; judged: () => number} {
  let judged = 0;
  const errorsOf: Schemas['errorsOf'] = (name, value) => {
    judged++;
    return schemas.errorsOf(name, value);
  };
  return {schemas: {...schemas, errorsOf}, judged: () => judged};
}

/** Reads a vocabulary as a new run would, and asks where something stands in it. */
function run(folder: string, {made = 'a', of = text, path = 'eyes/vocabulary.yaml'} = {}) {
  const cache = openYamlCache(folder, () => made);
  const {schemas: counted, judged} = counting();
  const {value, diagnostics} = cache.readYaml(counted, 'vocabulary', path, of);
  const found = {value: value?.value, diagnostics, place: value?.placeOf(label)};
  cache.save();
  return {...found, judged: judged()};
}
const directly = (path = 'eyes/vocabulary.yaml') => {
  const {value} = readYaml(schemas, 'vocabulary', path, text);
  return {value: value?.value, diagnostics: [], place: value?.placeOf(label)};
};

test('a file that was found right is not read again, nor for a place that was asked for', () => {
  const folder = temporaryFolder();
  expect(run(folder)).toEqual({...directly(), judged: 1});
  expect(run(folder)).toEqual({...directly(), judged: 0});
  expect(run(folder, {path: 'ears/vocabulary.yaml'})).toEqual({...directly('ears/vocabulary.yaml'), judged: 0});
  expect(statSync(join(folder, 'yaml/values.json')).mode & 0o077).toBe(0);
});

test('a place that nobody has asked for is looked up', () => {
  const folder = temporaryFolder();
  run(folder);
  const {value} = openYamlCache(folder, () => 'a').readYaml(schemas, 'vocabulary', 'a.yaml', text);
  expect(value?.placeOf(['entities', 0, 'kind'])).toEqual({file: 'a.yaml', line: 2, column: 22});
});

test.each<[string, Parameters<typeof run>[1]]>([
  ['another text', {of: text.replaceAll('wind', 'rain')}],
  ['another version of the program', {made: 'b'}],
])('%s is read', (_name, other) => {
  const folder = temporaryFolder();
  run(folder);
  expect(run(folder, other).judged).toBe(1);
});

test('what was found wrong is found wrong again', () => {
  const folder = temporaryFolder();
  const wrong = text.replace('kind', 'sort');
  const first = run(folder, {of: wrong});
  expect(first.diagnostics.length).toBeGreaterThan(0);
  expect(run(folder, {of: wrong})).toEqual({...first, judged: 1});
});

test.each<[string, (whole: string) => string]>([
  ['has another byte', (whole) => whole.replace('wind', 'mind')],
  ['is cut off', (whole) => whole.slice(0, -4)],
  ['is whole and holds something else', () => `${sha256('[["a",{"json":1}]]')}\n[["a",{"json":1}]]`],
])('a file that %s is as none', (_name, damage) => {
  const folder = temporaryFolder();
  run(folder);
  const file = join(folder, 'yaml/values.json');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(run(folder)).toEqual({...directly(), judged: 1});
  expect(run(folder)).toEqual({...directly(), judged: 0});
});

test('a number that JSON does not have is not kept', () => {
  const folder = temporaryFolder();
  const any = makeSchemas(() => ({}));
  const free: Schemas = {...any, errorsOf: () => []};
  for (const [written, value] of [
    ['a: .inf', Number.POSITIVE_INFINITY],
    ['a: -0.0', -0],
  ] as const) {
    for (let i = 0; i < 2; i++) {
      const cache = openYamlCache(folder, () => 'a');
      expect(cache.readYaml(free, 'vocabulary', 'a.yaml', written).value?.value).toEqual({a: value});
      cache.save();
    }
  }
});
