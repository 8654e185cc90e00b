import type {Joining} from '../model/generated/wording.ts';

/** ['cramps', 'spasms', 'twitches'] -> 'cramps, spasms and twitches', by the joining words of the language. */
export function joinWords(words: readonly string[], {pair, comma, last}: Joining): string {
  if (words.length < 3) return words.join(pair);
  return words.slice(0, -1).join(comma) + last + words.at(-1);
}
