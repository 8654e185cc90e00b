/** How often something was counted: 0 where it never was. */
export const countOf = <K>(counts: ReadonlyMap<K, number>, key: K): number => counts.get(key) ?? 0;

/** Counts something once more, or by as much as is said. */
export function addCount<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, countOf(counts, key) + by);
}
