import type {List, RootContent} from 'mdast';
import {sentencesOf} from '../base/sentences.ts';
import {wordsOf} from '../base/words.ts';
import {lineOf, makeItem, makeParagraph, partOf, plainItem} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';
import {findRepeat, sameWords} from './repeats.ts';

/**
 * Lists that say themselves again within an item: all items in a run ("- sleep. rest ice sleep. Then …"), or their
 * labels ("- Ice. Cool it. Rest. Ice."). The repetition is dropped; what stands behind it is no part of the list and
 * becomes a paragraph. An item that is the one before it once more goes too.
 */
export function dropRepeatedItems(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'list' ? dropInList(node, repairing) : [node]));
}

/** So many items are looked at for what says them again. */
const mostItems = 40;
/** Longest label, in words. */
const longestLabel = 6;

function dropInList(list: List, repairing: Repairing): RootContent[] {
  const texts = list.children.map(plainItem);
  const kept: List['children'] = [];
  const breaks: {at: number; rest: string; item: List['children'][number]}[] = [];
  /** Texts of the kept items, as they are now. */
  const said: (string | null)[] = [];
  const labels = new Set<string>();
  list.children.forEach((item, i) => {
    let text = texts[i] ?? null;
    const drop = (words: string) =>
      repairing.dropped.push({text: words.trim(), reason: 'repetition', line: lineOf(item)});
    if (text === null) {
      kept.push(item);
      said.push(null);
      return;
    }
    const before = said.at(-1) ?? null;
    const run = runIn(said, text, repairing);
    let rest = '';
    if (run) {
      drop(text.slice(run.from, run.to));
      rest = text.slice(run.to).trim();
      text = text.slice(0, run.from).trim();
    }
    if (before !== null && (run ? startsWith(before, text) : !list.ordered && sameWords(before, text))) {
      drop(text);
      text = '';
    }
    const label = labelOf(text, repairing);
    if (label) labels.add(keyOf(label));
    const again = rest === '' ? labelsIn(text, labels, repairing) : null;
    if (again) {
      drop(text.slice(again.from, again.to));
      rest = text.slice(again.to).trim();
      text = text.slice(0, again.from).trim();
    }
    if (text !== '') {
      kept.push(text === texts[i] ? item : makeItem(text, item));
      said.push(text);
    }
    if (rest !== '') breaks.push({at: kept.length, rest, item});
  });
  const whole = {...list, children: kept};
  if (breaks.length === 0) return kept.length > 0 ? [whole] : [];
  const made: RootContent[] = [];
  let from = 0;
  for (const {at, rest, item} of breaks) {
    if (at > from) made.push(partOf(whole, from, at));
    made.push(makeParagraph(rest, item));
    from = at;
  }
  if (from < kept.length) made.push(partOf(whole, from, kept.length));
  return made;
}

/** Where an item goes on with the items before it, said again up to itself. */
function runIn(said: readonly (string | null)[], text: string, {work}: Repairing) {
  let length = 0;
  for (let from = said.length - 1; from >= 0 && from >= said.length - mostItems; from--) {
    const last = said[from] ?? null;
    if (last === null) return null;
    // The last item may stand twice, so that it does not count.
    if (from < said.length - 1) length += last.length;
    if (length > text.length) return null;
    const before = said.slice(from) as string[];
    const run = findRepeat(before, text, work);
    if (run && before.length > 1) return run;
    // The last item stands twice: once by itself, and once with the run behind it.
    const without = before.length > 2 ? findRepeat(before.slice(0, -1), text, work) : null;
    if (without && startsWith(before.at(-1) ?? null, text.slice(0, without.from))) return without;
  }
  return null;
}

/** Whether a text is another one or starts with it, word for word. */
function startsWith(text: string | null, start: string): boolean {
  const words = wordsOf(start.toLowerCase());
  if (text === null || words.length === 0) return false;
  const own = wordsOf(text.toLowerCase());
  return words.length <= own.length && words.every((word, i) => word === own[i]);
}

const keyOf = (text: string) => wordsOf(text.toLowerCase()).join(' ');

/** "Ice." of "Ice. Cool the place." */
function labelOf(text: string, {language, abbreviations}: Repairing): string | null {
  const [first, second] = sentencesOf(text, language, abbreviations);
  return first && second && /\.$/.test(first) && wordsOf(first).length <= longestLabel ? first : null;
}

/** The first sentences of a text, behind its own first one, that are labels of the list; an answer is none. */
function labelsIn(text: string, labels: ReadonlySet<string>, {language, abbreviations}: Repairing) {
  const sentences = sentencesOf(text, language, abbreviations);
  const isLabel = (sentence: string) => labels.has(keyOf(sentence));
  const first = sentences.findIndex((s, i) => i > 0 && isLabel(s) && !sentences[i - 1]?.endsWith('?'));
  if (first < 0) return null;
  let at = 0;
  let from = 0;
  let to = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (i >= first && !isLabel(sentence)) break;
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    if (i === first) from = start;
    to = at;
  }
  return {from, to};
}
