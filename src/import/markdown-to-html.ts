import type {Definition, Image, ImageReference, Link, LinkReference, ListItem, Nodes, Root, Table} from 'mdast';
import {orEmpty} from '../base/or-empty.ts';
import type {Dropped} from './imported.ts';
import {titleIn} from './markdown-components.ts';
import {withOpenTags} from './read-epub.ts';
import {escapeHtml} from './xml.ts';

/** A text that is being printed, and the line that it has come to. */
type Printing = {
  html: string;
  line: number;
  /** Whether what is printed stands in a line, and not between blocks. */
  isInLine: boolean;
  dropped: Dropped[];
  definitions: ReadonlyMap<string, Definition>;
};

/**
 * A Markdown tree with raw HTML in it as one HTML text, so that tags and Markdown are read together. Each block stands
 * on the line that it has in the file. Addresses of links are listed: the import of HTML keeps none.
 */
export function markdownToHtml(root: Root, dropped: Dropped[]): string {
  const definitions = new Map(
    root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
  const out: Printing = {html: '', line: 1, isInLine: false, dropped, definitions};
  print(root, out);
  return out.html;
}

function put(text: string, out: Printing): void {
  out.html += text;
  out.line += text.split('\n').length - 1;
}

/** Goes down to the line that a block has in the file. */
function goTo({position}: Pick<Nodes, 'position'>, out: Printing): void {
  while (position && out.line < position.start.line) put('\n', out);
}

function wrap(tag: string, node: Nodes, out: Printing, attributes = ''): void {
  put(`<${tag}${attributes}>`, out);
  printInside(node, out);
  put(`</${tag}>`, out);
}

function printInside(node: Nodes, out: Printing): void {
  if ('children' in node) for (const child of node.children) print(child, out);
  else if ('value' in node) put(escapeHtml(node.value), out);
}

function print(node: Nodes, out: Printing): void {
  const outer = out.isInLine;
  if (lines.has(node.type)) out.isInLine = true;
  printNode(node, out);
  out.isInLine = outer;
}

const lines = new Set(['paragraph', 'heading', 'tableCell']);

function printNode(node: Nodes, out: Printing): void {
  if (blocks.has(node.type)) goTo(node, out);
  const tag = tags[node.type];
  const printer = printers[node.type] as ((node: Nodes, out: Printing) => void) | undefined;
  if (tag !== undefined) wrap(tag, node, out);
  else if (printer) printer(node, out);
  else printInside(node, out);
}

type Printers = {[type in Nodes['type']]?: (node: Extract<Nodes, {type: type}>, out: Printing) => void};

const printers: Printers = {
  html: (node, out) => put(component(node.value, out.isInLine), out),
  code: (node, out) => put(`<pre><code>${escapeHtml(node.value)}</code></pre>`, out),
  break: (_, out) => put('<br>', out),
  thematicBreak: (_, out) => put('<hr>', out),
  heading: (node, out) => wrap(`h${node.depth}`, node, out),
  list: (node, out) =>
    wrap(node.ordered ? 'ol' : 'ul', node, out, node.ordered && node.start ? ` start="${node.start}"` : ''),
  listItem: printItem,
  table: printTable,
  link: (node, out) => printLink(node, node, out),
  linkReference: (node, out) => printLink(node, out.definitions.get(node.identifier), out),
  image: (node, out) => printImage(node, node, out),
  imageReference: (node, out) => printImage(node, out.definitions.get(node.identifier), out),
  footnoteReference: (node, out) => put(`<sup class="ref">${escapeHtml(node.label ?? node.identifier)}</sup>`, out),
  footnoteDefinition(node, out) {
    out.dropped.push({text: node.label ?? node.identifier, reason: 'mark of a footnote', line: out.line});
    wrap('div', node, out);
  },
  definition: (node, out) => address(node.url, `${orEmpty(node.label)} ${orEmpty(node.title)}`, out),
};

type Target = Pick<Definition, 'url' | 'title'> | undefined;

function printLink(node: Link | LinkReference, target: Target, out: Printing): void {
  if (target) address(target.url, target.title, out);
  wrap('a', node, out, ` href="${escapeHtml(orEmpty(target?.url))}"`);
}

function printImage({alt}: Image | ImageReference, target: Target, out: Printing): void {
  address(orEmpty(target?.url), target?.title, out);
  put(`<img alt="${escapeHtml(orEmpty(alt))}">`, out);
}

function address(url: string, title: string | null | undefined, {dropped, line}: Printing): void {
  const text = [url, orEmpty(title)].join(' ').trim();
  if (text !== '') dropped.push({text, reason: 'address of a link', line});
}

/** The paragraph of an item in a tight list is no block of its own. */
function printItem(item: ListItem, out: Printing): void {
  put('<li>', out);
  for (const child of item.children)
    if (child.type === 'paragraph' && !item.spread) printInside(child, out);
    else print(child, out);
  put('</li>', out);
}

function printTable(table: Table, out: Printing): void {
  put('<table>', out);
  table.children.forEach((row, i) => {
    goTo(row, out);
    put('<tr>', out);
    for (const cell of row.children) wrap(i === 0 ? 'th' : 'td', cell, out);
    put('</tr>', out);
  });
  put('</table>', out);
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  inlineCode: 'code',
};

const blocks = new Set(
  'paragraph heading list listItem table code html blockquote thematicBreak footnoteDefinition'.split(' '),
);

/** Components of site programs (<Callout title="…">): what they are called becomes words. */
const component = (tag: string, isInLine: boolean): string =>
  withOpenTags(
    tag
      .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(
        /<([A-Z][\w.]*)((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*?)(\/?)>/g,
        (_, _name: string, rest: string, end: string) => {
          const title = titleIn(rest);
          const words = title ? `<p><strong>${escapeHtml(title)}</strong></p>` : '';
          const plain = isInLine ? 'span' : 'div';
          return end === '/' ? words : `<${plain}>${words}`;
        },
      )
      .replace(/<\/[A-Z][\w.]*\s*>/g, isInLine ? '</span>' : '</div>'),
  );
