import {sureMatch} from '../base/matches.ts';
import {must} from '../base/must.ts';
import {type PlacedWord, placedWords} from '../base/words.ts';

/** How much may still be compared in one page; a page of nothing but one word would be compared for ever. */
export type Work = {left: number};

/** The part of a text that says a list again: `from` and `to` are offsets, and what stands before is its last item. */
export type Repeat = {from: number; to: number};

/** A text's words in small letters, each with the place at which it starts. */
const comparedWords = (text: string): PlacedWord[] =>
  placedWords(text).map(({word, at}) => ({word: word.toLowerCase(), at}));

/** Longest text that is looked at, and shortest repetition that is believed, in words. */
const longest = 1500;
const shortest = 3;

/**
 * Where a text that starts with a list's last item goes on by saying all items again, without their signs: behind
 * "rest - ice" the text "sleep. rest ice sleep." repeats from "rest". Null where it does not, word for word.
 */
export function findRepeat(before: readonly string[], text: string, work: Work): Repeat | null {
  if (before.reduce((sum, item) => sum + item.length, 0) > text.length) return null;
  const words = comparedWords(text);
  if (words.length > longest) return null;
  const said = before.flatMap((item) => comparedWords(item).map(({word}) => word));
  if (said.length === 0) return null;
  for (let last = 1; said.length + 2 * last <= words.length; last++) {
    const all = said.length + last;
    if (all < shortest) continue;
    let same = 0;
    while (same < all && words[last + same]?.word === (said[same] ?? words[same - said.length]?.word)) same++;
    work.left -= same + 1;
    if (work.left < 0) return null;
    if (same < all) continue;
    const wordAt = (i: number) => must(words[i], 'the repetition ends within the text');
    const end = wordAt(last + all - 1);
    const to = end.at + end.word.length;
    return {from: wordAt(last).at, to: to + sureMatch(/^[^\p{L}\p{N}\s]*/u, text.slice(to)).length};
  }
  return null;
}

/** Whether two texts are the same words in the same order. */
export function sameWords(one: string, other: string): boolean {
  const words = comparedWords(one);
  const others = comparedWords(other);
  return words.length === others.length && words.every(({word}, i) => word === others[i]?.word);
}
