import {addCount, countOf} from '../base/counts.ts';
import {must} from '../base/must.ts';
import {bare, type FlatLine} from './cell-starts.ts';

const inLine = 'the words of a cell are those of its line';
const knownPlace = 'every cell starts and ends at a place of the line';
const scored = 'every cell has a score in every column';

/** Where the cells of a line start (indexes of words, the first is 0), and how sure that is, from 0 to 1. */
export type Split = {starts: number[]; sure: number; cost: number};

/** How the lines of a table split into columns, and how often each column names things of each kind. */
export type RowSplits = {rows: Split[]; kinds: ReadonlyMap<string, number>[]};

/**
 * Splits all rows of a flattened table into the same number of cells. A row alone is often open ("Zinc Cell Growth
 * Slow healing" may be cut in three ways), but the columns of a table are alike from row to row: in their words, in
 * the kinds of things they name, in their length and form. So the rows are split together: each row by what the others
 * say about the columns, again and again until it settles (expectation maximisation over all splits of each row).
 * Null where a row has too few places for that many cells.
 */
export function splitRows(lines: readonly FlatLine[], columns: number): RowSplits | null {
  const rows = lines.map((line) => makeRow(line, columns));
  if (rows.some((row) => row === null)) return null;
  const known = rows as Row[];
  let chances = known.map((row) => chancesOf(row, (cell, column) => -cell.cost - ownCost(cell, column)));
  let profile = makeProfile(known, chances, columns);
  for (let round = 0; round < rounds; round++) {
    chances = known.map((row, i) => {
      const own = chances[i] as Chances;
      // A row is judged by the others: what it said of the columns itself is left out meanwhile.
      count(profile, row, own, -1);
      const fitOf = makeFit(profile);
      const next = chancesOf(row, (cell, column) => fitOf(cell, column) - cell.cost - ownCost(cell, column));
      count(profile, row, own, 1);
      return next;
    });
    profile = makeProfile(known, chances, columns);
  }
  return {
    rows: known.map((row, i) => {
      const {best, sure} = chances[i] as Chances;
      const cells = best.map((c) => row.cells[c] as Cell);
      const cost = cells.reduce((sum, cell, k) => sum + cell.cost + ownCost(cell, k), 0);
      return {starts: cells.map((cell) => cell.from), sure, cost};
    }),
    kinds: profile.map((column) => column.kinds),
  };
}

const rounds = 6;

type Cell = {
  from: number;
  to: number;
  cost: number;
  /** Words inside of it at which another cell could start. */
  openings: number;
  words: string[];
  kinds: string[];
  form: string[];
};
type Row = {places: number[]; cells: Cell[]; columns: number};
/** For each column the chance of each cell; the best split as indexes of cells, and its chance. */
type Chances = {cells: Map<number, number>[]; best: number[]; sure: number};
type Counts = Map<string, number>;
type Column = {words: Counts; kinds: Counts; form: Counts; rows: number};

function makeRow(line: FlatLine, columns: number): Row | null {
  const places = line.startCost.flatMap((cost, i) => (cost === Infinity ? [] : [i]));
  if (places.length < columns || places.length > mostPlaces) return null;
  places.push(line.words.length);
  const cells: Cell[] = [];
  for (let a = 0; a < places.length - 1; a++)
    for (let b = a + 1; b < places.length; b++) cells.push(makeCell(line, places[a] as number, places[b] as number));
  return {places, cells, columns};
}

const mostPlaces = 40;

function makeCell(line: FlatLine, from: number, to: number): Cell {
  const words = line.words.slice(from, to);
  const first = words[0] as FlatLine['words'][number];
  const last = words.at(-1) as FlatLine['words'][number];
  const named = line.named.filter((n) => n.start >= first.start && n.end <= last.end);
  const content = words.map((_, i) => from + i).filter((i) => !line.small[i]);
  const isTitle =
    content.length > 1 && content.every((i) => line.capital[i] || /^[\d&/+(-]/.test(must(line.words[i], inLine).text));
  let cost = must(line.startCost[from], inLine);
  for (let i = from + 1; i < to; i++) cost += must(line.insideCost[i], inLine) * (isTitle ? 0.35 : 1);
  if (line.small[to - 1]) cost += 3;
  const text = line.text.slice(first.start, last.end);
  const form = [
    isTitle ? 'title' : content.length === 1 ? 'word' : 'phrase',
    /[.!]["”)]?$/.test(text) ? 'stop' : 'no stop',
    /,/.test(text) ? 'list' : 'no list',
    /^\D?\d/.test(text) ? 'figure' : 'no figure',
    words.length === 1 ? '1' : words.length === 2 ? '2' : words.length <= 4 ? '4' : words.length <= 8 ? '8' : 'many',
    `first ${named.find((n) => n.start === first.start)?.kind ?? 'none'}`,
  ];
  if (named.some((n) => n.start === first.start && n.end >= last.end - 1)) form.push('whole');
  return {
    from,
    to,
    cost,
    openings: line.startCost.slice(from + 1, to).filter((c) => c < 1).length,
    words: [...new Set(content.map((i) => bare(must(line.words[i], inLine).text).replace(/s$/, '')))].filter(
      (w) => w.length > 1,
    ),
    kinds: named.map((n) => n.kind),
    form,
  };
}

/** The first cell names the row: it is short, and no sentence. */
function ownCost(cell: Cell, column: number): number {
  if (column > 0) return 0;
  const length = cell.to - cell.from;
  return (
    Math.max(0, length - 3) * 0.4 +
    cell.openings * 0.3 +
    (cell.form.includes('stop') ? 2 : 0) -
    (cell.form.includes('whole') ? 1 : 0)
  );
}

/** The chance of every cell in every column over all splits of the row: forward and backward sums. */
function chancesOf(row: Row, scoreOf: (cell: Cell, column: number) => number): Chances {
  const {places, cells, columns} = row;
  const count = places.length;
  const at = new Map(places.map((place, i) => [place, i]));
  const scores = cells.map((cell) => Array.from({length: columns}, (_, k) => scoreOf(cell, k)));
  const forward = grid(columns + 1, count, -Infinity);
  const most = grid(columns + 1, count, -Infinity);
  const via = grid(columns + 1, count, -1);
  set(forward, 0, 0, 0);
  set(most, 0, 0, 0);
  for (let k = 0; k < columns; k++)
    cells.forEach((cell, c) => {
      const a = must(at.get(cell.from), knownPlace);
      const b = must(at.get(cell.to), knownPlace);
      const score = must(scores[c]?.[k], scored);
      set(forward, k + 1, b, addLogs(get(forward, k + 1, b), get(forward, k, a) + score));
      if (get(most, k, a) + score > get(most, k + 1, b)) {
        set(most, k + 1, b, get(most, k, a) + score);
        set(via, k + 1, b, c);
      }
    });
  const backward = grid(columns + 1, count, -Infinity);
  set(backward, columns, count - 1, 0);
  for (let k = columns - 1; k >= 0; k--)
    cells.forEach((cell, c) => {
      const a = must(at.get(cell.from), knownPlace);
      const b = must(at.get(cell.to), knownPlace);
      set(backward, k, a, addLogs(get(backward, k, a), get(backward, k + 1, b) + must(scores[c]?.[k], scored)));
    });
  const all = get(forward, columns, count - 1);
  const chances = Array.from({length: columns}, (_, k) => {
    const ofColumn = new Map<number, number>();
    cells.forEach((cell, c) => {
      const log =
        get(forward, k, must(at.get(cell.from), knownPlace)) +
        must(scores[c]?.[k], scored) +
        get(backward, k + 1, must(at.get(cell.to), knownPlace)) -
        all;
      if (log > -7) ofColumn.set(c, Math.exp(log));
    });
    return ofColumn;
  });
  const best: number[] = [];
  for (let k = columns, b = count - 1; k > 0; k--) {
    const c = get(via, k, b);
    best.unshift(c);
    b = must(at.get(must(cells[c], 'the best way is made of cells').from), knownPlace);
  }
  return {cells: chances, best, sure: Math.exp(get(most, columns, count - 1) - all)};
}

const grid = (rows: number, columns: number, value: number): number[][] =>
  Array.from({length: rows}, () => new Array<number>(columns).fill(value));
const get = (of: number[][], i: number, j: number): number => of[i]?.[j] ?? -Infinity;
const set = (of: number[][], i: number, j: number, value: number): void => {
  const row = of[i];
  if (row) row[j] = value;
};

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

function makeProfile(rows: readonly Row[], chances: readonly Chances[], columns: number): Column[] {
  const profile = Array.from(
    {length: columns},
    (): Column => ({words: new Map(), kinds: new Map(), form: new Map(), rows: 0}),
  );
  rows.forEach((row, i) => {
    count(profile, row, chances[i] as Chances, 1);
  });
  return profile;
}

function count(profile: readonly Column[], row: Row, chances: Chances, sign: number): void {
  chances.cells.forEach((ofColumn, k) => {
    const column = profile[k];
    if (!column) return;
    if (k === 0) for (const each of profile) each.rows += sign;
    for (const [c, chance] of ofColumn) {
      const cell = row.cells[c];
      if (!cell) continue;
      for (const key of ['words', 'kinds', 'form'] as const)
        for (const item of cell[key]) addCount(column[key], item, sign * chance);
    }
  });
}

/**
 * How well a cell fits a column of the other rows: by words and kinds that stand there and not elsewhere, and by form.
 * What each word says of each column is worked out once, for it stands in many cells of the row.
 */
function makeFit(profile: readonly Column[]): (cell: Cell, column: number) => number {
  const words = new Map<string, number[]>();
  const kinds = new Map<string, number[]>();
  const forms = new Map<string, number[]>();
  const say = (column: number, item: string, of: Map<string, number[]>, make: () => number[]) => {
    let said = of.get(item);
    if (!said) {
      said = make();
      of.set(item, said);
    }
    return must(said[column], 'something is said of each column');
  };
  return (cell, column) => {
    let score = 0;
    for (const word of cell.words)
      score += 0.5 * say(column, word, words, () => shares(profile.map((c) => countOf(c.words, word))));
    for (const kind of cell.kinds)
      score += 0.7 * say(column, kind, kinds, () => shares(profile.map((c) => countOf(c.kinds, kind))));
    for (const form of cell.form) score += say(column, form, forms, () => profile.map((c) => likely(form, c)));
    return score;
  };
}

/** For each column whether something stands there more often than elsewhere, as a logarithm. */
function shares(found: readonly number[]): number[] {
  const counts = found.map((n) => Math.max(0, n) + 0.5);
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.map((n) => Math.log(n / mean));
}

/** A few rows say little about the form of a column. */
const likely = (form: string, {form: forms, rows}: Column): number =>
  ((0.5 * rows) / (rows + 2)) * Math.log((Math.max(0, countOf(forms, form)) + 0.5) / (rows + 1));
