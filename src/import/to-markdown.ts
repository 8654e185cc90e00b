import type {List, ListItem, Root, RootContent} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {must} from '../base/must.ts';
import type {Block, Item} from './blocks.ts';

/** Blocks of a text as a Markdown tree; each node keeps the line that it came from. */
export function toTree(blocks: readonly Block[]): Root {
  return {type: 'root', children: blocks.map(toNode)};
}

/** A Markdown tree as text. What means something in Markdown and stood in the source as a plain sign is escaped. */
export function toMarkdown(root: Root): string {
  return printer.stringify(root);
}

/** For each line of a Markdown text the line that its node had in the tree which it was printed from. */
export function linesOf(markdown: string, root: Root): number[] {
  const lines = new Array<number>(markdown.split('\n').length).fill(0);
  pair(parser.parse(markdown).children, root.children);
  for (let i = 1; i < lines.length; i++) if (lines[i] === 0) lines[i] = must(lines[i - 1], 'it is not the first');
  return lines;

  function pair(printed: readonly Branch[], made: readonly Branch[]): void {
    printed.forEach((node, i) => {
      const from = made[i];
      const at = must(node.position, 'what was parsed has a place').start.line - 1;
      if (!from || from.type !== node.type || at < 0) return;
      if (from.position && lines[at] === 0) lines[at] = from.position.start.line;
      if (['list', 'listItem', 'table', 'blockquote'].includes(node.type))
        pair(must(node.children, 'these have children'), must(from.children, 'these have children'));
    });
  }
}

type Branch = {type: string; position?: Root['position']; children?: Branch[]};

const printer = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', emphasis: '*', strong: '*', fences: true, rule: '-', listItemIndent: 'one'})
  .freeze();
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

function toNode(block: Block): RootContent {
  const position = positionOf(block.line);
  switch (block.type) {
    case 'heading':
      return {
        type: 'heading',
        depth: Math.min(6, Math.max(1, block.depth)) as 1 | 2 | 3 | 4 | 5 | 6,
        children: [{type: 'text', value: block.text}],
        position,
      };
    case 'paragraph':
      return {type: 'paragraph', children: [{type: 'text', value: block.text}], position};
    case 'list':
      return toList(block.items, block.ordered, block.start, block.line);
    case 'table':
      return {
        type: 'table',
        align: [],
        position,
        children: block.rows.map((row) => ({
          type: 'tableRow',
          position: positionOf(row.line),
          children: row.cells.map((cell) => ({type: 'tableCell', children: [{type: 'text', value: cell}]})),
        })),
      };
  }
}

function toList(items: readonly Item[], ordered: boolean, start: number, line: number): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    ...(ordered ? {start} : {}),
    position: positionOf(line),
    children: items.map(
      (item): ListItem => ({
        type: 'listItem',
        spread: false,
        position: positionOf(item.line),
        children: [
          {type: 'paragraph', children: [{type: 'text', value: item.text}], position: positionOf(item.line)},
          ...(item.items.length > 0 ? [toList(item.items, false, 1, item.items[0]?.line ?? item.line)] : []),
        ],
      }),
    ),
  };
}

const positionOf = (line: number) => ({start: {line, column: 1}, end: {line, column: 1}});
