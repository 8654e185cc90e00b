import type {Random} from './random.ts';

/** A word of a name with two letters swapped or one left out; null where it has no word of six letters or more. */
export function mistype(name: string, random: Random): string | null {
  const words = [...name.matchAll(/[A-Za-z]{6,}/g)];
  const word = random.pick(words);
  if (!word) return null;
  // Not at the end: a plural is understood, so that a lost 's' means the same.
  const at = word.index + 1 + random.below(word[0].length - 4);
  const [a = '', b = ''] = [name[at], name[at + 1]];
  // Two letters that are equal stay the same when swapped.
  const typed = a !== b && random.below(2) === 0 ? b + a : b;
  return name.slice(0, at) + typed + name.slice(at + 2);
}
