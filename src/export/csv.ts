/** A cell of a table; null is a missing value. Lists and objects are written as JSON. */
export type Cell = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

/**
 * A table as CSV by RFC 4180: commas, CRLF at the end of every row, quotes only where needed and doubled within.
 * A text is written as it is, even where a spreadsheet would take it for a formula: a quote must stay exact
 * (docs/dataset.md says how to open such a file).
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  // Blanks at an end are part of a field, but some readers drop them where no quote stands around.
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
