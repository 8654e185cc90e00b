/** The values of a list that are there: what data may leave out (`undefined`, `null`) is passed over. */
export function present<T>(values: readonly T[]): NonNullable<T>[] {
  return values.filter((value): value is NonNullable<T> => value !== undefined && value !== null);
}

/** What a map has under some keys, in the order of the keys; those that it lacks are passed over. */
export const valuesAt = <K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): NonNullable<V>[] =>
  present(keys.map((key) => map.get(key)));
