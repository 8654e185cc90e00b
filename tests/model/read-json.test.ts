import {describe, expect, test} from 'vitest';
import {readJson} from '../../src/model/read-json.ts';
import {schemas} from '../../src/outside/schemas.ts';

const read = (text: string | Uint8Array) =>
  readJson(schemas, 'manifest', typeof text === 'string' ? new TextEncoder().encode(text) : text).problem;
const hash = '0'.repeat(64);
const manifest = JSON.stringify({
  ...{generator: 'claimleaf 1', browser: {version: 'x', sandbox: true}, dataset: hash, files: [], sheets: []},
});

test('what fits is taken', () => {
  expect(readJson(schemas, 'manifest', new TextEncoder().encode(manifest))).toMatchObject({
    value: {dataset: hash},
    problem: null,
  });
});

describe('what does not is told, never thrown', () => {
  test.for([
    ['no JSON', 'nonsense', {kind: 'syntax'}],
    ['a file that ends early', manifest.slice(0, 40), {kind: 'syntax', line: 1}],
    ['a comma too many', '{\n  "a": 1,\n}', {kind: 'syntax', line: 3, column: 1}],
    ['nothing', '', {kind: 'syntax'}],
    ['null', 'null', {kind: 'schema'}],
    ['another format', '{"format": 0}', {kind: 'format', found: 'version 0 of the format', expected: 'version 1'}],
    ['another shape', '{"files": 1}', {kind: 'schema'}],
    [
      'a key too many',
      manifest.replace('{', '{"__proto__": {"x": 1}, '),
      {kind: 'schema', found: expect.stringContaining('__proto__')},
    ],
    ['a byte order mark', `\ufeff${manifest}`, {kind: 'syntax'}],
  ] as const)('%s', ([, text, problem]) => {
    expect(read(text)).toMatchObject(problem);
  });

  test('bytes that are not UTF-8', () => {
    expect(read(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({kind: 'encoding'});
  });

  test('nesting of any depth, with its place; brackets in strings are letters', () => {
    expect(read(`{\n"a": ${'['.repeat(1_000_000)}`)).toMatchObject({kind: 'nesting', line: 2, column: 37});
    expect(read('{"a":'.repeat(2_000_000))).toMatchObject({kind: 'nesting', line: 1});
    const inString = manifest.replace('claimleaf 1', `${'['.repeat(50)}\\"{`);
    expect(read(inString)).toBeNull();
  });

  test('more errors than could be listed end at the first', () => {
    let looked = 0;
    const files = new Proxy(Array(3_000_000).fill({}), {
      get(all, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
        return Reflect.get(all, key);
      },
    });
    const {files: _, ...others} = JSON.parse(manifest);
    expect(schemas.firstErrorOf('manifest', {...others, files})).not.toBeNull();
    expect(looked).toBeLessThan(2);
    expect(read(`{"files": [${'{},'.repeat(300_000)}{}]}`)).toMatchObject({kind: 'schema'});
  });
});
