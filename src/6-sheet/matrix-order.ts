import {must} from '../base/must.ts';
import type {CellMark} from './matrix-cells.ts';

/** A row of a matrix: the entities that share it, the kinds that it names, and its marks, one a column. */
export type LaidRow = {ids: readonly string[]; kinds: readonly string[]; marks: readonly CellMark[]};
export type LaidTable = {rows: LaidRow[]; columns: string[]};
/** A cell that stands beside the table, as nothing else is in its row, or in its column. */
export type AloneCell = {ids: readonly string[]; column: string; mark: CellMark};

const isFilled = ({strength}: CellMark) => strength !== 'none';
const filledIn = (marks: readonly CellMark[]) => marks.filter(isFilled).length;

/** By how many cells they fill, then by how many articles speak there; those that are alike, as they were. */
const byWeight = (a: readonly CellMark[], b: readonly CellMark[]) =>
  filledIn(b) - filledIn(a) || articlesIn(b) - articlesIn(a);
const articlesIn = (marks: readonly CellMark[]) =>
  marks.reduce((sum, {counted}) => sum + new Set(counted.flatMap((s) => s.articles)).size, 0);

/** Rows and columns by how many cells they fill. Empty ones are left out. */
export function inOrder({rows, columns}: LaidTable): LaidTable {
  const downOf = (j: number) => rows.map(({marks}) => markAt(marks, j));
  const kept = columns.map((_, j) => j).filter((j) => filledIn(downOf(j)) > 0);
  const across = kept.sort((a, b) => byWeight(downOf(a), downOf(b)) || a - b);
  const down = rows.filter(({marks}) => filledIn(marks) > 0).sort((a, b) => byWeight(a.marks, b.marks));
  return {
    columns: across.map((j) => must(columns[j], 'it is one of the columns')),
    rows: down.map((row) => ({...row, marks: across.map((j) => markAt(row.marks, j))})),
  };
}

/**
 * The table without the rows and columns that fill one cell only, and these cells. What is taken out may leave others
 * with one cell, so that it is done until none is left; where no table would be left, nothing is taken out.
 */
export function takeOutAlone(given: LaidTable): {table: LaidTable; alone: AloneCell[]} {
  const alone: AloneCell[] = [];
  let table = given;
  for (;;) {
    const rows = table.rows.filter(({marks}) => filledIn(marks) > 1);
    const lone = table.rows.filter(({marks}) => filledIn(marks) === 1);
    const columns = table.columns.map((_, j) => j);
    const narrow = columns.filter((j) => filledIn(rows.map(({marks}) => markAt(marks, j))) === 1);
    alone.push(...lone.flatMap((row) => cellsIn(row, columns, table)));
    alone.push(...rows.flatMap((row) => cellsIn(row, narrow, table)));
    const kept = columns.filter((j) => !narrow.includes(j));
    table = {
      columns: kept.map((j) => must(table.columns[j], 'it is one of the columns')),
      rows: rows.map((row) => ({...row, marks: kept.map((j) => markAt(row.marks, j))})),
    };
    // What is left is to be a table still.
    if (table.rows.length < 2 || table.columns.length < 2) return {table: given, alone: []};
    if (lone.length + narrow.length === 0) return {table, alone};
  }
}

const cellsIn = ({ids, marks}: LaidRow, columns: readonly number[], table: LaidTable): AloneCell[] =>
  columns
    .map((j) => ({ids, column: must(table.columns[j], 'it is one of the columns'), mark: markAt(marks, j)}))
    .filter(({mark}) => isFilled(mark));

const markAt = (marks: readonly CellMark[], j: number) => must(marks[j], 'a row has a mark for each column');
