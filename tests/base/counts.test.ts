import {expect, test} from 'vitest';
import {addCount, countOf} from '../../src/base/counts.ts';

test('counts up from 0, by 1 or by as much as is said', () => {
  const counts = new Map<string, number>();
  addCount(counts, 'zinc');
  addCount(counts, 'zinc', 2.5);
  addCount(counts, 'iron', -1);
  expect([countOf(counts, 'zinc'), countOf(counts, 'iron'), countOf(counts, 'iodine')]).toEqual([3.5, -1, 0]);
});
