import type {Paragraph, RootContent} from 'mdast';
import {wordsOf} from '../base/words.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import {announcesList} from './announce.ts';
import {lineOf, makeItem, makeList, plainOf} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';

/** Longest item that was saved as a paragraph, in words. */
const longest = 40;

/** Whether a text leads to a list: it ends with a colon, or breaks off where one has to follow. */
export const leadsToList = (text: string, rules: ImportRules): boolean =>
  (/:$/.test(text.trimEnd()) && wordsOf(text).length > 1) || announcesList(text, rules);

/** A line as an item of a list has it: a capital first, no stop at its end, no address and no long number. */
export const isLooseItem = (text: string): boolean =>
  /^["“‘'(]*\p{Lu}/u.test(text) &&
  !/[.!?:;…|,]["”’)]*$/.test(text) &&
  !/[.!?:;]["”’)]*\s+\p{Lu}/u.test(text) &&
  !/@|https?:|www\.|\d[\d\s()-]{4,}\d/.test(text) &&
  wordsOf(text).length <= longest;

/**
 * How many of the lines behind a lead-in are its items. The last one may be the heading of what follows: in title case
 * where another is not, or one of few words before a sentence. 0 where there are fewer than two.
 */
export function countLooseItems(lines: readonly string[], isBeforeText: boolean, rules: ImportRules): number {
  const isTitle = (text: string) => {
    const words = text.split(/\s+/);
    return words.every((w) => /^["“‘'(]*[\p{Lu}\d]/u.test(w) || rules.smallWords.includes(w));
  };
  let count = lines.length;
  const others = lines.slice(0, -1);
  const last = lines.at(-1);
  if (last === undefined) return 0;
  if (isBeforeText && isTitle(last) && (wordsOf(last).length > 1 ? !others.every(isTitle) : true)) count--;
  // All in title case: headings and items look the same.
  if (lines.every(isTitle) && isBeforeText && wordsOf(last).length > 1) return 0;
  return count >= 2 ? count : 0;
}

export const madeOfParagraphs = (count: number): string => `a list of ${count} was made of the paragraphs behind it`;

/** Paragraphs behind a lead-in that are items of a list without its signs, in a file that marks its headings. */
export function listLooseItems(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  const made: RootContent[] = [];
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i++] as RootContent;
    made.push(node);
    const lead = plainOf(node);
    if (lead === null || !leadsToList(lead, repairing.rules)) continue;
    const items: {text: string; node: Paragraph}[] = [];
    for (let at = i; at < nodes.length; at++) {
      const text = plainOf(nodes[at]);
      if (text === null || text.includes('\n') || !isLooseItem(text)) break;
      items.push({text, node: nodes[at] as Paragraph});
    }
    const isBeforeText = nodes[i + items.length]?.type === 'paragraph';
    const count = countLooseItems(
      items.map(({text}) => text),
      isBeforeText,
      repairing.rules,
    );
    if (count === 0) continue;
    const list = items.slice(0, count).map((item) => makeItem(item.text, item.node));
    made.push(makeList(list, list[0] ?? node));
    repairing.repaired.push({line: lineOf(node), what: madeOfParagraphs(count)});
    i += count;
  }
  return made;
}
