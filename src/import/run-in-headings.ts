import type {RootContent} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import {sentenceStarts} from '../base/sentences.ts';
import {bareWord, wordsOf} from '../base/words.ts';
import {lineOf, makeHeading, makeParagraph, plainOf} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';

/**
 * Paragraphs in which a heading is glued to the sentence behind it ("Where Foxes Sleep Foxes sleep in dens.") become a
 * heading one level below the one above, and paragraphs. A name in capitals that a sentence starts with ("World Fox
 * Society says …") is no heading: it is cut only where something shows that a sentence starts there.
 */
export function splitRunInHeadings(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  const {language, abbreviations, repaired} = repairing;
  let depth = 1;
  /** Items of the lists above, as words: a page often names in a list what its next headings are. */
  const listed = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type === 'heading') depth = node.depth;
    if (node.type === 'list' && listed.size < mostListed)
      for (const item of node.children) listed.add(keyOf(textOf(item)));
    const text = plainOf(node);
    if (text === null) return [node];
    const made: RootContent[] = [];
    let from = 0;
    for (const start of sentenceStarts(text, language, abbreviations)) {
      const end = headingEnd(text.slice(start), listed, repairing);
      if (end === null) continue;
      if (text.slice(from, start).trim() !== '') made.push(makeParagraph(text.slice(from, start), node));
      made.push(makeHeading(text.slice(start, start + end), depth + 1, node));
      repaired.push({
        line: lineOf(node),
        what: `a heading was cut off its sentence: ${text.slice(start, start + end).trim()}`,
      });
      from = start + end;
    }
    return made.length === 0 ? [node] : [...made, makeParagraph(text.slice(from), node)];
  });
}

/** So many items are kept in mind. */
const mostListed = 500;

const keyOf = (text: string) => wordsOf(text.toLowerCase()).join(' ');

type Word = {text: string; at: number};

/** Longest heading, in words. */
const longest = 12;

/** Where the heading ends that a sentence starts with, or null. */
function headingEnd(sentence: string, listed: ReadonlySet<string>, repairing: Repairing): number | null {
  const words = leadingWords(sentence);
  const small = new Set(repairing.rules.smallWords);
  let last = 0; // the last word with a capital before the first without one
  for (let i = 0; i < words.length; i++) {
    const {text} = words[i] as Word;
    if (/^["“‘'(]*\p{Lu}/u.test(text)) last = i;
    else if (!small.has(text) && !/^--?$/.test(text)) break;
    // Inside of a heading stands a hyphen or comma at most.
    if (/[.;:!?)]["”’]?$/.test(text)) break;
  }
  const starter = words[last];
  const behind = words[last + 1];
  const before = words[last - 1];
  if (!starter || !behind || !before || !/^["“‘'(]*[\p{Ll}\d]/u.test(behind.text)) return null;
  if (/[,;:]$/.test(before.text) || !/^\p{Lu}/u.test(starter.text)) return null;
  if (small.has(before.text.replace(/^\p{Lu}+$/u, '')) || before.text === '--') return null;
  const heading = words.slice(0, last);
  const titled = heading.filter(({text}) => /^["“‘'(]*\p{Lu}/u.test(text)).length;
  return startsSentence({sentence, heading, titled, starter, behind}, listed, repairing) ? starter.at : null;
}

/** The words at the front, as far as a heading may reach. */
function leadingWords(sentence: string): Word[] {
  const words: Word[] = [];
  for (const m of sentence.matchAll(/\S+/g)) {
    words.push({text: m[0], at: m.index});
    if (words.length > longest + 1) break;
  }
  return words;
}

type Cut = {sentence: string; heading: readonly Word[]; titled: number; starter: Word; behind: Word};

/** What shows that a sentence starts at a word behind words in title case. In doubt none does. */
function startsSentence(
  {sentence, heading, titled, starter, behind}: Cut,
  listed: ReadonlySet<string>,
  {names, rules}: Repairing,
): boolean {
  const word = bareWord(starter.text).toLowerCase();
  const title = heading.map(({text}) => bareWord(text).toLowerCase());
  const named = names.namedIn(sentence.slice(0, longestLooked));
  if (named.some((n) => n.start < starter.at && starter.at < n.end)) return false;
  // "Family Life A family is …", but "Low Vitamin A levels": a single letter may belong to the word before it.
  if (/^\p{L}$/u.test(word)) return titled >= 2 && title.includes(bareWord(behind.text).toLowerCase());
  // The words of a list above: "rest, water" in the list, then "Water Drink enough.".
  if (listed.has(keyOf(title.join(' ')))) return true;
  const name = named.find((n) => n.start === starter.at);
  // A name that goes on in small letters starts here: "Common Causes Dry skin is …", but "Severe Winter Itch is …".
  const isOpen = name !== undefined && /^\S+\s+\p{Ll}/u.test(sentence.slice(name.start, name.end));
  const opens = isOpen || rules.sentenceOpeners.includes(word);
  if (titled < 2) return opens && isInItem(title, listed);
  if (opens || title.includes(word)) return true;
  if (!name) return false;
  const inner = title.filter((text, i) => i > 0 && rules.smallWords.includes(text) && text === heading[i]?.text);
  return titled >= 3 && inner.length > 0;
}

/** Whether a short item of a list above has all words of a heading ("drinking water" and "Water"). */
function isInItem(title: readonly string[], listed: ReadonlySet<string>): boolean {
  const words = wordsOf(title.join(' '));
  return [...listed].some((item) => {
    const own = item.split(' ');
    return own.length <= longestNamed && words.every((word) => own.includes(word));
  });
}

/** Longest item that a heading is the name of, in words. */
const longestNamed = 5;

/** Enough of a sentence for its heading and the name behind it. */
const longestLooked = 300;
