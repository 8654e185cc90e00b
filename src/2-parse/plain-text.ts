import type {Nodes, PhrasingContent} from 'mdast';
import type {PlainText} from '../model/article.ts';

/**
 * The words of inline Markdown without its marks, each UTF-16 unit with the offset in the file that it came from.
 * Line ends become spaces; what has no words (images, HTML, footnote marks) is passed over.
 */
export function plainText(nodes: readonly PhrasingContent[], source: string): PlainText {
  const plain: PlainText = {text: '', map: [], ends: []};
  for (const node of nodes) append(node, source, plain);
  return plain;
}

/** A part of a plain text, cut so that it neither starts nor ends with a space. */
export function slicePlain(plain: PlainText, from: number, to: number): PlainText {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(plain.text[start] ?? '')) start++;
  while (end > start && /\s/.test(plain.text[end - 1] ?? '')) end--;
  return {text: plain.text.slice(start, end), map: plain.map.slice(start, end), ends: plain.ends.slice(start, end)};
}

function append(node: Nodes, source: string, plain: PlainText): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'text') align(node.value, start, end, source, plain);
  else if (node.type === 'inlineCode') {
    const words = source.indexOf(node.value, start);
    align(node.value, words, words + node.value.length, source, plain);
  } else if (node.type === 'break') push(plain, ' ', start, end);
  else if ('children' in node) for (const child of node.children) append(child, source, plain);
}

/** Walks value and source side by side: "\*" is "*", "&amp;" is "&", an indented line end is one space. */
function align(value: string, start: number, end: number, source: string, plain: PlainText): void {
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const unit = value[i] as string;
    if (unit === '\n' || unit === '\r') {
      const gap = /^[ \t]*\r?\n?[ \t>]*/.exec(source.slice(at, end))?.[0].length ?? 1;
      push(plain, ' ', at, at + Math.max(1, gap));
      at += Math.max(1, gap);
    } else if (source[at] === unit) {
      push(plain, unit, at, at + 1);
      at += 1;
    } else if (source[at] === '\\' && source[at + 1] === unit) {
      push(plain, unit, at, at + 2);
      at += 2;
    } else {
      const reference = /^&[#\w]{1,32};/.exec(source.slice(at, Math.min(end, at + 40)))?.[0].length ?? 1;
      push(plain, unit, at, at + reference);
      // A character beyond the basic plane has two units and one reference.
      if (!(/[\ud800-\udbff]/.test(unit) && /[\udc00-\udfff]/.test(value[i + 1] ?? ''))) at += reference;
    }
  }
}

function push(plain: PlainText, unit: string, start: number, end: number): void {
  plain.text += unit;
  plain.map.push(start);
  plain.ends.push(end);
}
