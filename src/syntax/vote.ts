import {addCount} from '../base/counts.ts';
import {must} from '../base/must.ts';
import type {Arcs} from './search.ts';

/** An arc of a tree that several parsers made. */
export type VotedArc = {
  /** The number of words stands for the root. */
  head: number;
  relation: number;
  /** How many parsers gave the word this head. */
  agreed: number;
  /** How many of these gave it this relation, too. */
  relationAgreed: number;
};

type Edge = {from: number; to: number; weight: number};

/**
 * The tree that most parsers agree on: the maximum spanning tree over their arcs (Sagae and Lavie 2006), with one word
 * on the root.
 * @param opinions the arcs of each parser, of which there is at least one
 * @param weights how much the word of each counts
 */
export function vote(opinions: readonly Arcs[], weights: readonly number[]): VotedArc[] {
  const {length} = must(opinions[0], 'at least one parser was asked').heads;
  const support = new Map<number, number>();
  const key = (from: number, to: number) => from * (length + 1) + to;
  opinions.forEach(({heads}, i) => {
    heads.forEach((head, word) => {
      addCount(support, key(head, word), weights[i]);
    });
  });
  const edges = [...support].map(([of, weight]) => ({
    from: Math.floor(of / (length + 1)),
    to: of % (length + 1),
    weight,
  }));
  return bestTree(edges, length).map((head, word) => {
    const same = opinions.flatMap(({heads, relations}, i) =>
      heads[word] === head ? [{relation: relations[word] as number, weight: weights[i] ?? 1}] : [],
    );
    const byRelation = Map.groupBy(same, ({relation}) => relation);
    const sums = [...byRelation].map(([relation, of]) => ({
      relation,
      count: of.length,
      weight: of.reduce((sum, {weight}) => sum + weight, 0),
    }));
    const [first] = sums.sort((a, b) => b.weight - a.weight || a.relation - b.relation);
    const best = must(first, 'each arc of the tree is that of a parser');
    return {head, agreed: same.length, relation: best.relation, relationAgreed: best.count};
  });
}

/** Heads by word of the best tree in which one word hangs on the root. */
function bestTree(edges: readonly Edge[], root: number): number[] {
  const free = edges.filter(({from}) => from !== root);
  let best: number[] = [];
  let most = -Infinity;
  for (const top of edges.filter(({from}) => from === root)) {
    const chosen = spanningTree([...free.filter(({to}) => to !== top.to), top], root);
    if (!chosen) continue;
    const weight = chosen.reduce((sum, edge) => sum + edge.weight, 0);
    if (weight <= most) continue;
    most = weight;
    best = new Array(root).fill(root);
    for (const {from, to} of chosen) best[to] = from;
  }
  return best;
}

/** The maximum spanning tree from a root (Chu and Liu 1965, Edmonds 1967), or null where there is none. */
function spanningTree(edges: readonly Edge[], root: number): Edge[] | null {
  const into = new Map<number, Edge>();
  const nodes = new Set<number>();
  for (const edge of edges) {
    nodes.add(edge.from).add(edge.to);
    if (edge.to === root || edge.from === edge.to) continue;
    const known = into.get(edge.to);
    if (!known || edge.weight > known.weight) into.set(edge.to, edge);
  }
  for (const node of nodes) if (node !== root && !into.has(node)) return null;
  const circle = findCircle(into, root);
  if (!circle) return [...into.values()];

  // The circle becomes one node; an edge into it is worth what it gains over the edge of the circle that it replaces.
  const merged = Math.max(...nodes) + 1;
  const origin = new Map<Edge, Edge>();
  const outer = edges.flatMap((edge) => {
    const [from, to] = [circle.has(edge.from), circle.has(edge.to)];
    if (from && to) return [];
    const made: Edge = {
      from: from ? merged : edge.from,
      to: to ? merged : edge.to,
      weight: to
        ? edge.weight - must(into.get(edge.to), 'each node of the circle has an edge into it').weight
        : edge.weight,
    };
    origin.set(made, edge);
    return [made];
  });
  const chosen = spanningTree(outer, root)?.map((edge) => origin.get(edge) as Edge);
  if (!chosen) return null;
  const entry = chosen.find(({to}) => circle.has(to))?.to;
  return [...chosen, ...[...circle].filter((node) => node !== entry).map((node) => into.get(node) as Edge)];
}

/** The nodes of a circle, if there is one. */
function findCircle(into: ReadonlyMap<number, Edge>, root: number): Set<number> | null {
  const done = new Set<number>([root]);
  for (const start of into.keys()) {
    const way = new Set<number>();
    let node = start;
    while (!done.has(node) && !way.has(node)) {
      way.add(node);
      node = into.get(node)?.from ?? root;
    }
    if (way.has(node)) {
      const circle = [...way];
      return new Set(circle.slice(circle.indexOf(node)));
    }
    for (const seen of way) done.add(seen);
  }
  return null;
}
