import {expect, test} from 'vitest';
import {State} from '../../src/syntax/state.ts';
import {allowedRanges, bestAllowed, leftOf, rightOf, shift, take} from '../../src/syntax/transitions.ts';

const relations = 3;
const all = new Int32Array(1 + 2 * relations);
const wanting = (transition: number) => all.map((_, t) => (t === transition ? 1 : 0));

test('one word alone hangs on the root, as the root, and nothing else is called so', () => {
  const state = new State(2);
  expect(bestAllowed(state, relations, wanting(leftOf(1)))).toBe(shift);
  take(state, shift, relations);
  // A word is ahead: the first relation, that of the root, is not for it.
  expect(bestAllowed(state, relations, wanting(leftOf(0)))).not.toBe(leftOf(0));
  take(state, shift, relations);
  // Two words are left before the root: only one of them may hang on it.
  const ranges = new Int32Array(6);
  expect([...ranges.subarray(0, allowedRanges(state, relations, ranges))]).toEqual([
    rightOf(1, relations),
    rightOf(3, relations),
  ]);
  take(state, rightOf(2, relations), relations);
  expect(bestAllowed(state, relations, wanting(leftOf(2)))).toBe(leftOf(0));
  take(state, leftOf(0), relations);
  expect(state.done).toBe(true);
  expect([...state.head.subarray(0, 2)]).toEqual([2, 0]);
  expect([...state.relation.subarray(0, 2)]).toEqual([1, 3]);
});
