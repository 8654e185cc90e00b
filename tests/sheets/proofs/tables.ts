import {allNodes, type StructureNode, spoken} from '../../8-pdf/read-structure.ts';
import type {Opened} from './opened.ts';

/**
 * A table starts with a row of column headers; every other row starts with a row header, or is one header over the
 * whole width that names the rows below it; all rows are equally long; no cell is empty.
 */
export function tableProblems({structure}: Opened): string[] {
  return allNodes(structure)
    .filter(({role}) => role === 'Table')
    .flatMap((table) => problemsOf(table));
}

function problemsOf(table: StructureNode): string[] {
  const rows = allNodes(table).filter(({role}) => role === 'TR');
  const cells = rows.map((row) => elementsOf(row));
  const [head = []] = cells;
  const widths = widthsOf(cells);
  const name = head.map(spoken).join(' | ');
  const say = (problem: string) => `table “${name}”: ${problem}`;
  return [
    head.length > 1 ? [] : say('has no columns'),
    ...head.map((cell) => (isHeader(cell, 'Column') ? [] : say(`“${spoken(cell)}” is no header of a column`))),
    ...widths.map((width, at) => (width === widths[0] ? [] : say(`row ${at + 1} has ${width} cells of ${widths[0]}`))),
    ...cells.slice(1).map((row, before) => {
      const [first] = row;
      // A row of answers may have its header alone above it, as a band over all columns.
      const below = isGroup(cells[before] ?? []);
      return isGroup(row) || below || (first && isHeader(first, 'Row'))
        ? []
        : say(`a row does not start with its header: “${first && spoken(first)}”`);
    }),
    ...cells.flat().map((cell) => (/^T[HD]$/.test(cell.role) ? [] : say(`has a ${cell.role} among its cells`))),
    ...cells.flat().map((cell) => (spoken(cell) ? [] : say('has an empty cell'))),
  ].flat();
}

/** A row that is one header over the whole width. */
const isGroup = ([first, ...more]: readonly StructureNode[]) =>
  first?.role === 'TH' && first.scope !== '' && more.length === 0;

const isHeader = ({role, scope}: StructureNode, of: string) => role === 'TH' && (scope === of || scope === 'Both');

/** How many columns each row fills, with cells that reach down from the rows above. */
function widthsOf(rows: readonly StructureNode[][]): number[] {
  const reaching: number[] = [];
  return rows.map((row, at) => {
    for (const {rowSpan, colSpan} of row)
      for (let below = 1; below < rowSpan; below++) reaching[at + below] = (reaching[at + below] ?? 0) + colSpan;
    return row.reduce((sum, {colSpan}) => sum + colSpan, 0) + (reaching[at] ?? 0);
  });
}

const elementsOf = (node: StructureNode) => node.kids.filter((kid): kid is StructureNode => !Array.isArray(kid));
