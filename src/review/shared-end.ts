/** What a row is made of: statements of one unit and one relation. */
type Pair = {subject: string; object: string};

/** The end that statements of one unit and relation share by rows: the one that makes fewer of them. */
function sharedEnd(pairs: readonly Pair[]): 'subject' | 'object' {
  const distinct = (end: 'subject' | 'object') => new Set(pairs.map((pair) => pair[end])).size;
  return distinct('subject') <= distinct('object') ? 'subject' : 'object';
}

/** What an editor looks at: the statements of one unit and relation by the end that they share. */
export function groupByEnd<T extends Pair>(pairs: readonly T[]): {end: 'subject' | 'object'; id: string; group: T[]}[] {
  const end = sharedEnd(pairs);
  return [...Map.groupBy(pairs, (pair) => pair[end])].map(([id, group]) => ({end, id, group}));
}
