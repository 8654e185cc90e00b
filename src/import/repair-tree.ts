import type {Root, RootContent} from 'mdast';
import {importReview} from '../diagnostics/import-review.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {asLeadIn} from './announce.ts';
import {cutGluedWords} from './glued-words.ts';
import {listLooseItems} from './loose-items.ts';
import {lineOf, makeParagraph, plainOf} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';
import {dropRepeatedItems} from './repeated-items.ts';
import {dropRepeatedSentences} from './repeated-sentences.ts';
import {splitRunInHeadings} from './run-in-headings.ts';
import {splitRunInLists} from './run-in-lists.ts';
import {cutRunOnItems, nestAnnounced} from './run-on-items.ts';

/**
 * Undoes what saving a page as text or Markdown does to it: glued words, lists and headings that ran into a line, lists
 * that are said twice, lead-ins that ran into an item. Where it is not sure, all stays as it was. What was done and
 * what was dropped is written into `repairing`.
 */
export function repairTree(root: Root, file: string, repairing: Repairing): Diagnostic[] {
  cutGluedWords(root, repairing);
  const steps = [
    cutRunOnItems,
    listLooseItems,
    dropRepeatedItems,
    splitRunInLists,
    dropRepeatedSentences,
    splitRunInHeadings,
    nestAnnounced,
    closeLeadIns,
    closeGaps,
  ];
  let nodes = root.children;
  for (const step of steps) nodes = step(nodes, repairing);
  root.children = nodes;
  return findSharedLists(nodes, file);
}

/** A paragraph before a list that breaks off gets the colon by which it is read as the list's lead-in. */
function closeLeadIns(nodes: readonly RootContent[], {rules, repaired}: Repairing): RootContent[] {
  return nodes.map((node, i) => {
    const text = plainOf(node);
    if (text === null || nodes[i + 1]?.type !== 'list') return node;
    const lead = asLeadIn(text, text, rules, false);
    if (lead === text) return node;
    repaired.push({line: lineOf(node), what: 'a colon was put before the list'});
    return makeParagraph(lead, node);
  });
}

/** Wide gaps in a line have said what they could. */
function closeGaps(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    const text = plainOf(node);
    return text !== null && /[ \t\u00a0]{2}|[\t\u00a0]/.test(text) ? makeParagraph(text, node) : node;
  });
}

/** Two lead-ins in a row before one list: nothing tells which item belongs to which of them. */
function findSharedLists(nodes: readonly RootContent[], file: string): Diagnostic[] {
  const isLeadIn = (node: RootContent | undefined) => plainOf(node)?.trimEnd().endsWith(':') === true;
  return nodes.flatMap((node, i) => {
    if (!isLeadIn(node) || !isLeadIn(nodes[i + 1])) return [];
    const next = nodes.slice(i + 2, i + 2 + mostBetween).findIndex((n) => n.type !== 'paragraph');
    return nodes[i + 2 + next]?.type === 'list' && next >= 0
      ? [importReview.sharedList({file, line: lineOf(node)})]
      : [];
  });
}

/** So many paragraphs may stand between the lead-ins and their list. */
const mostBetween = 3;
