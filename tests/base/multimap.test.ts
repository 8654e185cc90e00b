import {expect, test} from 'vitest';
import {listAt} from '../../src/base/multimap.ts';

test('the list under a key, an empty one under a key that the map lacks', () => {
  const byLetter = Map.groupBy(['zinc', 'iron', 'iodine'], (word) => word.charAt(0));
  expect(listAt(byLetter, 'i')).toEqual(['iron', 'iodine']);
  expect(listAt(byLetter, 'a')).toEqual([]);
  expect(byLetter.has('a')).toBe(false);
});
