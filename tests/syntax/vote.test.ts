import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Arcs} from '../../src/syntax/search.ts';
import {vote} from '../../src/syntax/vote.ts';

const arcs = (heads: number[], relations: number[] = heads.map(() => 1)): Arcs => ({
  heads: Int16Array.from(heads),
  relations: Uint8Array.from(relations),
});
const headsOf = (opinions: Arcs[], weights = opinions.map(() => 10)) => vote(opinions, weights).map(({head}) => head);

describe('the vote of several parsers', () => {
  test('follows the most, and says how many', () => {
    const voted = vote([arcs([1, 3, 1]), arcs([1, 3, 1]), arcs([2, 2, 3])], [10, 11, 9]);
    expect(voted.map(({head, agreed}) => [head, agreed])).toEqual([
      [1, 2],
      [3, 2],
      [1, 2],
    ]);
  });

  test('follows the one that counts most where all differ', () => {
    expect(headsOf([arcs([1, 3, 1]), arcs([3, 0, 0]), arcs([2, 2, 3])], [10, 15, 9])).toEqual([3, 0, 0]);
  });

  test('is a tree where the most frequent heads would go in a circle', () => {
    // Two of three each say that 0 hangs on 1, 1 on 2, 2 on 0.
    const opinions = [arcs([1, 2, 3]), arcs([3, 2, 0]), arcs([1, 3, 0])];
    expect(headsOf(opinions, [10, 11, 9])).toEqual([3, 2, 0]);
    expect(headsOf(opinions, [12, 11, 9])).toEqual([1, 2, 3]);
  });

  test('has one word on the root, also where the parsers choose different ones', () => {
    const heads = headsOf([arcs([3, 0, 1]), arcs([1, 3, 1]), arcs([2, 2, 3])]);
    expect(heads.filter((head) => head === 3)).toHaveLength(1);
  });

  test('counts the relation among those that agree on the head', () => {
    const [first] = vote([arcs([1, 2], [4, 0]), arcs([1, 2], [5, 0]), arcs([1, 2], [5, 0])], [10, 10, 10]);
    expect(first).toEqual({head: 1, relation: 5, agreed: 3, relationAgreed: 2});
  });

  /** A tree: each word hangs on one that comes before it in a shuffled order, the first on the root. */
  const tree = (length: number) =>
    fc
      .tuple(fc.shuffledSubarray([...Array(length).keys()], {minLength: length}), fc.infiniteStream(fc.nat()))
      .map(([order, nats]) => {
        const heads = new Array<number>(length).fill(length);
        order.forEach((word, i) => {
          if (i > 0) heads[word] = order[(nats.next().value ?? 0) % i] ?? length;
        });
        return arcs(heads);
      });

  test('of any trees is a tree, and of one tree that tree', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 9}).chain((n) => fc.tuple(tree(n), tree(n), tree(n))),
        (trees) => {
          const heads = headsOf(trees, [10, 11, 9]);
          expect(heads.filter((head) => head === heads.length)).toHaveLength(1);
          heads.forEach((_, word) => {
            let steps = 0;
            for (let at = word; at < heads.length; at = heads[at] as number) expect(steps++).toBeLessThan(heads.length);
          });
          expect(headsOf([trees[0]])).toEqual([...trees[0].heads]);
        },
      ),
    );
  });
});
