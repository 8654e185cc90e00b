import type {RootContent} from 'mdast';
import {must} from '../base/must.ts';
import {sentenceStarts, sentencesOf} from '../base/sentences.ts';
import {wordsOf} from '../base/words.ts';
import {announcesList, asLeadIn} from './announce.ts';
import {lineOf, makeItem, makeList, makeParagraph, plainOf} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';
import {findRepeat} from './repeats.ts';

/** A list that was saved into one line: what stood before it, its items, what said them again, and what stood behind. */
type RunInList = {lead: string; items: string[]; repeated: string | null; rest: string};

/**
 * Paragraphs in which a list stands with its signs but without its lines: "Good drinks are - water - tea - milk. They …"
 * becomes a lead-in, a list and a paragraph. Where the list is said again behind its end, word for word, that is dropped.
 */
export function splitRunInLists(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  return nodes.flatMap((node) => {
    const text = plainOf(node);
    if (text === null) return [node];
    const made: RootContent[] = [];
    let rest = text;
    for (let list = findRunInList(rest, repairing); list; list = findRunInList(rest, repairing)) {
      const last = sentencesOf(list.lead, repairing.language, repairing.abbreviations).at(-1) ?? list.lead;
      const items = list.items.map((item) => makeItem(item, node));
      made.push(makeParagraph(asLeadIn(list.lead, last, repairing.rules, true), node), makeList(items, node));
      repairing.repaired.push({line: lineOf(node), what: `a list of ${items.length} was made of what stood in a line`});
      if (list.repeated) repairing.dropped.push({text: list.repeated, reason: 'repetition', line: lineOf(node)});
      rest = list.rest;
    }
    if (made.length === 0) return [node];
    return rest.trim() === '' ? made : [...made, makeParagraph(rest, node)];
  });
}

type Sign = {at: number; end: number; space: number; isBullet: boolean};

/** More signs are no list that was saved into a line. */
const mostSigns = 200;
/** A longer piece is no item, but holds the end of a list and the start of the next one. */
const longestItem = 80;

function findRunInList(text: string, repairing: Repairing): RunInList | null {
  const signs = signsIn(text);
  if (signs.length < 2 || signs.length > mostSigns) return null;
  for (let first = 0; first + 1 < signs.length; first++) {
    const list = listFrom(text, signs, first, repairing);
    if (list) return list;
  }
  return null;
}

/** Hyphens with a space on both sides, not between figures ("5 - 10"), and bullets. */
function signsIn(text: string): Sign[] {
  return [...text.matchAll(/(?<=\s)[-•](?=\s)/g)].flatMap((m) => {
    let at = m.index;
    while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
    const end = m.index + 1;
    if (/\d/.test(text.charAt(at - 1)) && /^\s+\d/.test(text.slice(end, end + 10))) return [];
    return [{at, end, space: m.index - at, isBullet: m[0] === '•'}];
  });
}

function listFrom(text: string, signs: readonly Sign[], first: number, repairing: Repairing): RunInList | null {
  const {language, abbreviations, rules, work} = repairing;
  const lead = text.slice(0, signs[first]?.at);
  const items: string[] = [];
  let repeated: string | null = null;
  let rest = '';
  let used = first;
  for (; used < signs.length; used++) {
    const from = must(signs[used], 'no list has more pieces than signs').end;
    const next = signs[used + 1];
    // What is said again may hold signs of its own, but no list has items behind its repetition.
    const piece = text.slice(from, next?.at);
    work.left -= piece.length;
    if (work.left < 0) return null;
    const repeat = findRepeat(items, piece, work);
    const end = repeat?.from ?? (next ? endBeforeNext(piece) : endOf(piece, signs.slice(first + 1)));
    items.push(piece.slice(0, end ?? piece.length).trim());
    if (repeat) repeated = piece.slice(repeat.from, repeat.to).trim();
    if (end === null) continue;
    rest = text.slice(from + (repeat?.to ?? end));
    break;
  }
  const own = signs.slice(first, used + 1);
  return isList(lead, items, own, repeated !== null) ? {lead, items, repeated, rest} : null;

  /** Of a piece between two signs: null where all of it is an item, or where the item ends and the next lead-in starts. */
  function endBeforeNext(piece: string): number | null {
    const second = sentenceStarts(piece, language, abbreviations)[1];
    if (second === undefined) return null;
    const opens = announcesList(piece, rules) || /:\s*$/.test(piece);
    return opens || wordsOf(piece).length > longestItem ? second : null;
  }

  /** Behind the last sign: a wide gap, the end of the sentence, or the word that opens one. */
  function endOf(piece: string, inner: readonly Sign[]): number {
    const width = Math.max(2, ...inner.map(({space}) => space));
    const gap = [...piece.trimStart().matchAll(/\s+/g)].find((m) => m[0].length > width);
    const skipped = piece.length - piece.trimStart().length;
    if (gap) return skipped + gap.index;
    const sentence = sentenceStarts(piece, language, abbreviations)[1] ?? piece.length;
    if (items.some((item) => /[.!?]$/.test(item))) return sentence;
    const opened = [...piece.slice(0, sentence).matchAll(/(?<=[\p{L})])\s+(?=(\p{Lu}\p{Ll}+)\s+\p{Ll})/gu)].filter(
      (m) => rules.sentenceOpeners.includes(must(m[1], 'the pattern holds a word').toLowerCase()),
    );
    return opened.length === 1 && opened[0] ? opened[0].index : sentence;
  }

  /** Two hyphens may stand around an aside ("The heart - a muscle - works"), so that something else has to say it. */
  function isList(lead: string, items: readonly string[], own: readonly Sign[], isRepeated: boolean): boolean {
    if (items.length < 2 || wordsOf(lead).length === 0 || items.some((item) => wordsOf(item).length === 0))
      return false;
    if (isRepeated || own.every((sign) => sign.isBullet)) return true;
    if (/[:.!?]["”’)]?$/.test(lead.trimEnd())) return true;
    return own.some(({space}) => space > 1) || (items.length > 2 && announcesList(lead, rules));
  }
}
