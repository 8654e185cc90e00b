import type {Nodes} from 'hast';
import {attributeOf} from './attribute-of.ts';
import {isBlockStyle, isJoining} from './joining-tags.ts';

/** The words of a part of a page as a reader sees them: each block, cell and line by itself. */
export function htmlText(node: Nodes): string {
  const parts: string[] = [];
  append(node, parts);
  return parts.join('');
}

/** Whether what stands in an element is text, and not a program or a style. */
export const isVisible = (node: Nodes): boolean => !(node.type === 'element' && unseen.has(node.tagName));

const unseen = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'canvas']);
function append(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node) || !isVisible(node)) return;
  const isBlock = node.type === 'element' && (!isJoining(node.tagName) || isBlockStyle(attributeOf(node, 'style')));
  if (isBlock) parts.push('\n');
  for (const child of node.children) append(child, parts);
  if (isBlock) parts.push('\n');
}
