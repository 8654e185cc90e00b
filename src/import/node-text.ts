import type {List, Nodes} from 'mdast';
import {orEmpty} from '../base/or-empty.ts';

/**
 * The words of a node as a reader parts them: a line break is a space, each block, item and cell stands by itself, and
 * the address of a link is among its words.
 */
export function nodeText(node: Nodes): string {
  if (node.type === 'list') return listText(node);
  if (node.type === 'break') return ' ';
  if (node.type === 'link' || node.type === 'definition')
    return [childrenText(node, ''), node.url, orEmpty(node.title)].join(' ').trim();
  if (node.type === 'image') return [orEmpty(node.alt), node.url, orEmpty(node.title)].join(' ').trim();
  if ('value' in node) return node.value;
  return parted.has(node.type) ? childrenText(node, ' ') : childrenText(node, '').trim();
}

/** The words of a heading or paragraph as a line: without addresses, breaks as spaces, single spaces. */
export function lineText(node: Nodes): string {
  const words = (part: Nodes): string =>
    part.type === 'break'
      ? ' '
      : 'value' in part
        ? part.value
        : 'children' in part
          ? part.children.map((child) => words(child)).join(parted.has(part.type) ? ' ' : '')
          : '';
  return words(node).replace(/\s+/g, ' ').trim();
}

const parted = new Set(['root', 'listItem', 'table', 'tableRow', 'blockquote', 'footnoteDefinition']);

const childrenText = (node: Nodes, gap: string): string =>
  'children' in node ? node.children.map((child) => nodeText(child)).join(gap) : '';

function listText(list: List): string {
  const first = list.start ?? 1;
  return list.children.map((item, i) => (list.ordered ? `${first + i}. ${nodeText(item)}` : nodeText(item))).join('\n');
}
