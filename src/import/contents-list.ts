import type {List, RootContent} from 'mdast';
import type {Dropped} from './imported.ts';
import type {LineRules} from './line-rules.ts';
import {lineText, nodeText} from './node-text.ts';
import {lineOf} from './plain-nodes.ts';

/** Fewest entries of a list of contents. */
const fewest = 3;

/**
 * Takes out a list of contents: its items are headings that stand further down, or links to places of the page. The line
 * before it that says so goes with it.
 */
export function dropContentsList(nodes: readonly RootContent[], rules: LineRules, dropped: Dropped[]): RootContent[] {
  const kept: RootContent[] = [];
  nodes.forEach((node, i) => {
    if (node.type !== 'list' || !isContents(node, nodes.slice(i + 1))) {
      kept.push(node);
      return;
    }
    const before = kept.at(-1);
    const drop = (gone: RootContent) =>
      dropped.push({text: nodeText(gone), reason: 'table of contents', line: lineOf(gone)});
    if (before && (before.type === 'heading' || before.type === 'paragraph') && rules.isContents(lineText(before))) {
      kept.pop();
      drop(before);
    }
    drop(node);
  });
  return kept;
}

function isContents(list: List, behind: readonly RootContent[]): boolean {
  const entries = entriesOf(list);
  if (entries.length < fewest) return false;
  if (entries.every(({isLink}) => isLink)) return true;
  const headings = new Set(behind.flatMap((n) => (n.type === 'heading' ? [plain(lineText(n))] : [])));
  return entries.filter(({text}) => headings.has(text)).length >= 0.8 * entries.length;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function entriesOf(list: List): {text: string; isLink: boolean}[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child) => {
      if (child.type === 'list') return entriesOf(child);
      const only = child.type === 'paragraph' && child.children.length === 1 ? child.children[0] : undefined;
      const isLink = only?.type === 'link' && only.url.startsWith('#');
      return [{text: plain(lineText(child)), isLink}];
    }),
  );
}
