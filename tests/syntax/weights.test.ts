import fc from 'fast-check';
import {expect, test} from 'vitest';
import {packWeights, unpackWeights} from '../../src/syntax/weights.ts';
import {fitWeights} from '../../tools/train-parser/fit-weights.ts';

const features = fc
  .uniqueArray(
    fc.record({
      hash: fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}).filter((hash) => hash !== 0),
      entries: fc.uniqueArray(fc.tuple(fc.nat(9), fc.integer({min: -100_000, max: 100_000})), {
        minLength: 1,
        maxLength: 10,
        selector: ([of]) => of,
      }),
    }),
    {selector: ({hash}) => hash, maxLength: 40},
  )
  .map((all) => all.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0)));

test('weights are the same when they are packed and unpacked, large ones too', () => {
  fc.assert(
    fc.property(features, (all) => {
      const weights = unpackWeights(packWeights(10, all));
      const sums = new Int32Array(10);
      for (const {hash, entries} of all) {
        weights.score(Int32Array.of(hash, 0x1234567), 1, sums);
        const wanted = new Int32Array(10);
        for (const [of, weight] of entries) wanted[of] = weight;
        expect(sums).toEqual(wanted);
      }
    }),
  );
});

test('the sums of several features add up, unknown ones count nothing', () => {
  const weights = unpackWeights(
    packWeights(2, [
      {hash: 5, entries: [[0, 3]]},
      {
        hash: 9,
        entries: [
          [0, -1],
          [1, 300],
        ],
      },
    ]),
  );
  const sums = new Int32Array(2);
  weights.score(Int32Array.of(9, 5, 77), 3, sums);
  expect([...sums]).toEqual([2, 300]);
});

test('more classes than a byte can tell are refused', () => {
  expect(() => packWeights(129, [])).toThrow('Found 129 classes, expected at most 128.');
});

test('bytes that are left over, and classes that there are not, are refused', () => {
  const packed = packWeights(2, [{hash: 5, entries: [[1, 3]]}]);
  expect(() => unpackWeights(Uint8Array.of(...packed, 0))).toThrow('Found weights of another length than they say.');
  expect(() => unpackWeights(Uint8Array.of(1, ...packed.subarray(1)))).toThrow('Found class 1, expected one below 1.');
});

test('bytes that end within an entry are refused', () => {
  const packed = packWeights(2, [{hash: 5, entries: [[1, 3]]}]);
  for (const left of [1, 2, packed.length - 1])
    expect(() => unpackWeights(packed.subarray(0, left))).toThrow('Found weights that end too early.');
  // Two features, so that the sizes alone do not tell that the last weight is missing.
  const two = packWeights(
    2,
    [5, 1000].map((hash) => ({hash, entries: [[1, 3]]})),
  );
  expect(() => unpackWeights(two.subarray(0, -1))).toThrow('Found weights that end too early.');
});

test('weights that are too many for their room lose the smallest', () => {
  const all = [1, 2, 3, 4].map((n) => ({hash: n * 1000, entries: [[0, n * 2] as const]}));
  const whole = packWeights(1, all);
  expect(fitWeights(whole, whole.length)).toEqual(whole);
  expect(fitWeights(whole, whole.length - 1)).toEqual(packWeights(1, all.slice(1)));
});
