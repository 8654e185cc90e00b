/** Numbers that only look like chance. */
export type Random = {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** One of a list; undefined of an empty one. */
  pick<T>(list: readonly T[]): T | undefined;
};

/** The same seed gives the same numbers on every machine. Mulberry32 by Tommy Ettinger, in the public domain. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % end;
  };
  return {below, pick: (list) => (list.length === 0 ? undefined : list[below(list.length)])};
}
