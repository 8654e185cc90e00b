/** The list under a key of a map of lists, such as Map.groupBy makes; an empty one under a key that it lacks. */
export const listAt = <K, V>(lists: ReadonlyMap<K, readonly V[]>, key: K): readonly V[] => lists.get(key) ?? [];
