import type {Block} from './blocks.ts';

/** Lines with bars as a table: the same number of cells in each, a line of dashes behind the header or none. */
export function readBars(lines: readonly {text: string; line: number}[]): {block: Block} | null {
  const rows = lines.filter((l) => !isDashes(l.text)).map((l) => ({cells: cellsOf(l.text), line: l.line}));
  const [header] = rows;
  if (!header || rows.length < 2 || header.cells.length < 2) return null;
  if (rows.some((row) => row.cells.length > header.cells.length)) return null;
  for (const row of rows) while (row.cells.length < header.cells.length) row.cells.push('');
  return {block: {type: 'table', rows, line: header.line}};
}

const isDashes = (text: string) => /^[|\s:-]*-[|\s:-]*$/.test(text);

function cellsOf(text: string): string[] {
  return text
    .replace(/^\s*\|/, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
