import {expect, test} from 'vitest';
import {present, valuesAt} from '../../src/base/present.ts';

test('what is there stays, in its order; an empty text and 0 are there', () => {
  expect(present(['zinc', undefined, '', null, 0])).toEqual(['zinc', '', 0]);
});

test('values by their keys, in the order of the keys, without those that a map lacks', () => {
  const ages = new Map([
    ['ann', 0],
    ['bob', 7],
  ]);
  expect(valuesAt(ages, ['bob', 'cy', 'ann', 'bob'])).toEqual([7, 0, 7]);
});
