import {seededRandom} from '../random.ts';

/** Numbers that only look like chance. */
export type Random = {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** One of a list; undefined of an empty one. */
  pick<T>(list: readonly T[]): T | undefined;
};

/** The same seed gives the same numbers on every machine. */
export function randomFrom(seed: number): Random {
  const random = seededRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  return {below, pick: (list) => (list.length === 0 ? undefined : list[below(list.length)])};
}
