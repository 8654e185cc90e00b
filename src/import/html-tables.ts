import type {Element, ElementContent, RootContent} from 'hast';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {attributeOf} from './attribute-of.ts';
import {
  find,
  hasWords,
  isHeading,
  lineOf,
  makeElement,
  mapChildren,
  type Parent,
  plainText,
  textNode,
} from './hast-tools.ts';
import {asLine} from './html-cells.ts';
import type {Repaired} from './imported.ts';

type Cell = {content: ElementContent[]; isHead: boolean};

/**
 * Tables as Markdown can have them: one header, a cell in each column of each row, one line a cell. What was merged is
 * written out: a value that spans rows stands in each of them, one that spans columns in the first, in a header in all.
 * A table that only arranges the page is taken apart.
 */
export function plainTables(main: Parent, repaired: Repaired[]): void {
  mapChildren(main, (table) => (table.tagName === 'table' ? readTable(table, repaired) : [table]));
}

function readTable(table: Element, repaired: Repaired[]): RootContent[] {
  const captions = table.children.filter((c): c is Element => c.type === 'element' && c.tagName === 'caption');
  const before = captions.map((c) => makeElement('p', asLine(c), c));
  // Words that stand in a table and in no cell.
  const strays = table.children.filter((c) => c.type === 'text' && c.value.trim() !== '');
  if (strays.length > 0) before.push(makeElement('p', strays as ElementContent[], table));
  const rows = rowsOf(table);
  if (isLayout(table, rows))
    return [...before, ...rows.flatMap((row) => cellsOf(row).map((c) => ({...c, tagName: 'div'})))];
  const grid = fillGrid(rows, () =>
    repaired.push({line: lineOf(table), what: 'the merged cells of a table were written out'}),
  );
  const filled = grid.filter((cells) => cells.some((c) => textOf(c) !== ''));
  if (filled.length === 0) return before;
  return [...before, ...build(filled, rows.length > 0 ? isHeadRow(rows[0] as Element) : false, table)];
}

const textOf = (cell: Cell): string => plainText(makeElement('td', cell.content));

/** The rows of a table: those of its head first, those of its foot last. */
function rowsOf(table: Element): Element[] {
  const parts = (name: string): Element[] =>
    table.children.filter((c): c is Element => c.type === 'element' && c.tagName === name).flatMap(rowsIn);
  return [...parts('thead'), ...rowsIn(table), ...parts('tbody'), ...parts('tfoot')];
}

const rowsIn = (e: Element): Element[] =>
  e.children.filter((c): c is Element => c.type === 'element' && c.tagName === 'tr');
const cellsOf = (row: Element): Element[] =>
  row.children.filter((c): c is Element => c.type === 'element' && (c.tagName === 'td' || c.tagName === 'th'));
const isHeadRow = (row: Element): boolean => {
  const cells = cellsOf(row).filter((c) => plainText(c) !== '');
  return cells.length > 0 && cells.every((c) => c.tagName === 'th');
};

/** Whether a table only arranges the page: it says so, holds headings or tables in cells without headers, or has one column or row. */
function isLayout(table: Element, rows: readonly Element[]): boolean {
  if (['presentation', 'none'].includes(attributeOf(table, 'role'))) return true;
  const cells = rows.flatMap(cellsOf);
  if (find(table, (e) => e.tagName === 'table')) return true;
  const width = Math.max(0, ...rows.map((r) => cellsOf(r).filter((c) => hasWords(plainText(c))).length));
  if (width <= 1) return true;
  if (cells.some((c) => c.tagName === 'th')) return false;
  return rows.length === 1 || cells.some((c) => find(c, isHeading) !== null);
}

const mostColumns = 60;
/** How many letters may be written out of what was merged, so that a few tags do not make a huge table. */
const mostMerged = 50_000;

/** Each cell at its place, with what spans it. */
function fillGrid(rows: readonly Element[], merged: () => void): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  let isMerged = false;
  let left = mostMerged;
  rows.forEach((row, y) => {
    let x = 0;
    const isHead = isHeadRow(row);
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x]) x++;
      const spanOf = (name: string, most: number) =>
        Math.min(most, Math.max(1, Number.parseInt(attributeOf(cell, name), 10) || 1));
      const content = asLine(cell);
      const asked = {tall: spanOf('rowSpan', rows.length - y), wide: spanOf('colSpan', Math.max(1, mostColumns - x))};
      const cost = asked.tall * asked.wide * (1 + plainText(cell).length);
      const {tall, wide} = cost <= left && x < mostColumns ? asked : {tall: 1, wide: 1};
      left -= tall * wide > 1 ? cost : 0;
      if ((tall > 1 || wide > 1) && plainText(cell) !== '') isMerged = true;
      for (let dy = 0; dy < tall; dy++)
        for (let dx = 0; dx < wide; dx++) {
          const isRepeated = dx === 0 || isHead;
          must(grid[y + dy], 'the span ends with the table')[x + dx] ??= {
            content: isRepeated ? structuredClone(content) : [],
            isHead: cell.tagName === 'th',
          };
        }
      x += wide;
    }
  });
  if (isMerged) merged();
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  return grid.map((cells) => Array.from({length: width}, (_, i) => cells[i] ?? {content: [], isHead: false}));
}

/** A table of a grid: its header rows as one, or, where headers stand only at the side, a list or an empty header. */
function build(grid: readonly Cell[][], startsWithHead: boolean, table: Element): Element[] {
  const firstBody = grid.findIndex((cells) => !cells.every((c) => c.isHead || textOf(c) === ''));
  const heads = firstBody < 0 ? 1 : firstBody;
  const width = must(grid[0], 'there are rows').length;
  const anyHead = grid.some((cells) => cells.some((c) => c.isHead));
  if (heads === 0 && anyHead && !startsWithHead) {
    if (width === 2)
      return [
        makeElement(
          'ul',
          grid.map((cells) => labelled(cells, table)),
          table,
        ),
      ];
    return [
      tableOf(
        Array.from({length: width}, () => ({content: [], isHead: true})),
        grid,
        table,
      ),
    ];
  }
  const count = Math.max(1, heads);
  const header = Array.from({length: width}, (_, x): Cell => {
    const stack = grid.slice(0, count).map((cells) => must(cells[x], 'the grid is full'));
    const said = stack.filter(
      (c, i) => textOf(c) !== '' && textOf(c) !== textOf(stack[i - 1] ?? {content: [], isHead: true}),
    );
    return {content: said.flatMap((c, i) => (i > 0 ? [textNode(': '), ...c.content] : c.content)), isHead: true};
  });
  return [tableOf(header, grid.slice(count), table)];
}

function labelled([head, value]: readonly Cell[], table: Element): Element {
  const label = must(head, 'a row has two cells').content;
  const colon = /[:?]$/.test(plainText(makeElement('td', label))) ? [] : [textNode(':')];
  return makeElement(
    'li',
    [makeElement('strong', [...label, ...colon]), textNode(' '), ...present([value]).flatMap((v) => v.content)],
    table,
  );
}

function tableOf(header: readonly Cell[], rows: readonly Cell[][], table: Element): Element {
  const row = (cells: readonly Cell[], name: string) =>
    makeElement(
      'tr',
      cells.map((c) => makeElement(name, c.content)),
      table,
    );
  return makeElement(
    'table',
    [
      makeElement('thead', [row(header, 'th')]),
      makeElement(
        'tbody',
        rows.map((r) => row(r, 'td')),
      ),
    ],
    table,
  );
}
