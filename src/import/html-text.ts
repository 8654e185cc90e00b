import type {Nodes} from 'hast';

/** The words of a part of a page as a reader sees them: each block, cell and line by itself. */
export function htmlText(node: Nodes): string {
  const parts: string[] = [];
  append(node, parts);
  return parts.join('');
}

/** Whether what stands in an element is text, and not a program or a style. */
export const isVisible = (node: Nodes): boolean => !(node.type === 'element' && unseen.has(node.tagName));

const unseen = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'canvas']);
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

function append(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node) || !isVisible(node)) return;
  const isBlock = node.type === 'element' && !inline.has(node.tagName);
  if (isBlock) parts.push('\n');
  for (const child of node.children) append(child, parts);
  if (isBlock) parts.push('\n');
}
