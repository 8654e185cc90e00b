import type {Nodes, Root} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import {wordsOf} from '../base/words.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import type {Repairing} from './repairing.ts';

/**
 * Cuts words that were glued when a link lost its spaces: "likehoneyand" -> "like honey and". Only what no dictionary and
 * no name of the topic has is cut, into two or three words that are known, one of them a small one that is often found
 * glued, and only where there is one best way. What stood there goes into the list of what was dropped, with what became
 * of it.
 */
export function cutGluedWords(root: Root, repairing: Repairing): void {
  const cutOf = cutter(repairing, new Set(wordsOf(textOf(root))));
  walk(root, 1);

  function walk(node: Nodes, above: number): void {
    // What stands in a block that was made of a line of text has no place of its own.
    const line = node.position?.start.line ?? above;
    if (node.type === 'text') {
      node.value = node.value.replace(/\S+/g, (token) => cutToken(token, line));
    }
    if ('children' in node) for (const child of node.children) walk(child, line);
  }

  function cutToken(token: string, line: number): string {
    if (/[@/\\_]|\.\w|\d\p{L}/u.test(token)) return token;
    let isCut = false;
    const made = token.replace(/(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}+(?![\p{L}\p{M}\p{N}'’-])/gu, (word) => {
      const parts = cutOf(word);
      if (!parts) return word;
      isCut = true;
      repairing.dropped.push({text: word, reason: `glued words, now '${parts.join(' ')}'`, line});
      return parts.join(' ');
    });
    return isCut ? made.replace(/(?<=\p{L}),(?=\p{L})/gu, ', ') : token;
  }
}

/**
 * Shortest and longest word that is looked at, shortest of its parts that is no small word, and shortest small word that
 * may stand behind two others: with a shorter one too much can be cut.
 */
const length = {least: 6, most: 40, part: 4, back: 3};

/** The words that were glued. */
type Parts = readonly [string, string] | readonly [string, string, string];

/** A word as its parts, or null; each word is looked up once. `ofPage` are the words that the page has. */
function cutter({rules, names, isWord}: Repairing, ofPage: ReadonlySet<string>): (word: string) => Parts | null {
  const known = new Map<string, Parts | null>();
  const isNamed = (word: string) => names.namedIn(word).some((n) => n.start === 0 && n.end === word.length);
  const isKnown = (word: string) => isNamed(word) || isWord(word);
  const isPart = (part: string) => part.length >= length.part && isKnown(part);
  const stays = (word: string) =>
    rules.glued.whole.some((whole) => (whole.startsWith('*') ? word.endsWith(whole.slice(1)) : word === whole));
  return (word) => {
    if (word.length < length.least || word.length > length.most) return null;
    const found = known.get(word);
    if (found !== undefined) return found;
    // A short word at the end may be the ending of a longer word, unless what is left stands in the page by itself.
    const cuts = cutsOf(word, rules, isPart).filter(
      ({length: count, 0: part, 1: behind}) =>
        count > 2 || behind.length > 2 || !rules.glued.behind.includes(behind) || ofPage.has(part) || isNamed(part),
    );
    const fewest = Math.min(...cuts.map((cut) => cut.length));
    const best = cuts.filter((cut) => cut.length === fewest);
    // The dictionary is asked last: most words cannot be cut at all.
    const made = best.length === 1 && best[0] && !stays(word) && !isKnown(word) ? best[0] : null;
    known.set(word, made);
    return made;
  };
}

/** All ways to cut a word at small words of the language; `isPart` says whether what is left is a word. */
function cutsOf(word: string, {glued}: ImportRules, isPart: (part: string) => boolean): Parts[] {
  const cuts = new Map<string, Parts>();
  const add = (...parts: Parts) => cuts.set(parts.join(' '), parts);
  const fronts = glued.before.filter((small) => word.startsWith(small));
  const backs = glued.behind.filter((small) => word.endsWith(small));
  for (const front of fronts) {
    const rest = word.slice(front.length);
    if (isPart(rest)) add(front, rest);
    for (const back of backs) {
      const middle = rest.slice(0, -back.length);
      if (rest.length > back.length && isPart(middle)) add(front, middle, back);
    }
  }
  for (const back of backs) {
    const rest = word.slice(0, -back.length);
    if (isPart(rest)) add(rest, back);
    if (back.length < length.back) continue;
    for (let at = length.part; at <= rest.length - length.part; at++)
      if (isPart(rest.slice(0, at)) && isPart(rest.slice(at))) add(rest.slice(0, at), rest.slice(at), back);
  }
  for (const small of glued.between)
    for (let at = word.indexOf(small, length.part); at >= 0; at = word.indexOf(small, at + 1)) {
      const behind = word.slice(at + small.length);
      if (isPart(word.slice(0, at)) && isPart(behind)) add(word.slice(0, at), small, behind);
    }
  return [...cuts.values()];
}
