import type {Random} from '../mutate/random.ts';

/** So many of a list, chosen and ordered by chance; all of it, in its order, where it has no more. */
export function sample<T>(all: readonly T[], random: Random, count: number): T[] {
  if (all.length <= count) return [...all];
  const rest = [...all];
  for (let i = 0; i < count; i++) {
    const j = i + random.below(rest.length - i);
    [rest[i], rest[j]] = [rest[j] as T, rest[i] as T];
  }
  return rest.slice(0, count);
}
