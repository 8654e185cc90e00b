import type {List, RootContent} from 'mdast';
import {sureMatch} from '../base/matches.ts';
import {must} from '../base/must.ts';
import {wordsOf} from '../base/words.ts';
import {announcesList} from './announce.ts';
import {lineOf, makeItem, makeParagraph, partOf, plainItem} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';

/**
 * List items that run on with the lead-in of what follows ("- tea Drink less of:"): the list is cut there, and the
 * lead-in becomes a paragraph.
 */
export function cutRunOnItems(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'list' ? cutInList(node, repairing) : [node]));
}

function cutInList(list: List, repairing: Repairing): RootContent[] {
  const made: RootContent[] = [];
  const children = [...list.children];
  const whole = {...list, children};
  let from = 0;
  children.forEach((item, i) => {
    const text = plainItem(item);
    const at = text === null ? null : runOnAt(text, repairing);
    if (text === null || at === null) return;
    children[i] = makeItem(text.slice(0, at), item);
    made.push(partOf(whole, from, i + 1), makeParagraph(text.slice(at), item));
    repairing.repaired.push({
      line: lineOf(item),
      what: `a lead-in was cut off the item before it: ${text.slice(at).trim()}`,
    });
    from = i + 1;
  });
  if (from === 0) return [list];
  if (from < children.length) made.push(partOf(whole, from, children.length));
  return made;
}

/** Longest lead-in, in words. */
const longest = 10;

/** Where the lead-in starts that an item ends with, or null. */
function runOnAt(text: string, {names, rules, isWord}: Repairing): number | null {
  if (!/:\s*$/.test(text) || text.indexOf(':') < text.trimEnd().length - 1) return null;
  const starts = [...text.matchAll(/(?<=[\p{Ll})])\s+\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu)];
  const capitals = starts.filter(({index}) => {
    if (text[index - 1] === ')') return true;
    const before = must(wordsOf(text.slice(0, index)).at(-1), 'a small letter stands before the gap');
    return !rules.smallWords.includes(before.toLowerCase());
  });
  const line = text.trimEnd().lastIndexOf('\n');
  const chosen = capitals.find((m) => line >= 0 && m.index <= line && line < m.index + m[0].length) ?? capitals[0];
  if (!chosen) return null;
  const capital = chosen[0].trimStart();
  const at = chosen.index + chosen[0].length - capital.length;
  const phrase = text.slice(at).trim();
  const word = capital.toLowerCase();
  if (wordsOf(phrase).length > longest || /[.!?;]/.test(phrase) || !isWord(word)) return null;
  if (names.namedIn(text).some((n) => n.start <= at && at < n.end)) return null;
  // Sentence case has one capital; in title case all but the small words have one.
  const later = phrase.replace(/:$/, '').split(/\s+/).slice(1);
  const isSentence = later.every((w) => !/^\p{Lu}/u.test(w));
  const isTitle = later.every((w) => /^\p{Lu}/u.test(w) || rules.smallWords.includes(w));
  return isSentence || isTitle ? at : null;
}

/**
 * Items that announce further items ("- Drinks. They include" and below "- water", "- tea") and have lost their place
 * above them: what follows in small letters is put below.
 */
export function nestAnnounced(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  return nodes.map((node) => (node.type === 'list' && !node.ordered ? nestInList(node, repairing) : node));
}

function nestInList(list: List, {rules, isWord, repaired}: Repairing): List {
  const texts = list.children.map((item) => plainItem(item)?.trim() ?? null);
  const isSmall = (text: string | null | undefined) => typeof text === 'string' && /^\p{Ll}/u.test(text);
  /** A name keeps its capital among small letters. */
  const isName = (text: string) => !isWord(sureMatch(/^\p{L}*/u, text).toLowerCase());
  const children: List['children'] = [];
  for (let i = 0; i < list.children.length; i++) {
    const item = list.children[i] as List['children'][number];
    const text = texts[i] ?? null;
    let to = i + 1;
    if (
      text !== null &&
      /^\p{Lu}/u.test(text) &&
      (announcesList(text, rules) || /:$/.test(text)) &&
      isSmall(texts[to])
    ) {
      let before = text;
      for (let next = texts[to]; typeof next === 'string'; next = texts[++to]) {
        if (!(isSmall(next) || (isName(next) && !/[.!?]$/.test(before)))) break;
        before = next;
      }
    }
    if (text === null || to === i + 1) {
      children.push(item);
      continue;
    }
    const lead = makeItem(/:$/.test(text) ? text : `${text}:`, item);
    children.push({...lead, children: [...lead.children, partOf(list, i + 1, to)]});
    repaired.push({line: lineOf(item), what: `${to - i - 1} items were put below the one that announces them`});
    i = to - 1;
  }
  return children.length === list.children.length ? list : {...list, children};
}
