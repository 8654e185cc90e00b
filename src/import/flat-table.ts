import {must} from '../base/must.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import {type FlatLine, readFlatLine} from './cell-starts.ts';
import type {Names} from './names.ts';
import {splitHeader} from './split-header.ts';
import {splitRows} from './split-rows.ts';

/** Lines that are a table which has lost its columns. `rows` is null where it is not sure how they were. */
export type FlatTable = {
  /** Indexes of the first line and of the one behind the last. */
  from: number;
  to: number;
  rows: string[][] | null;
  /** Why not, for the person who looks at it. */
  doubt: string | null;
};

/** How many cells may still be looked at, so that no text takes long; counted, not timed. */
export type Budget = {left: number};

/**
 * The first table among lines that stand together: a header and at least two rows. `alone` where empty lines part the
 * lines from the text around them, so that all of them should be the table. Cells are parted by a tab or several
 * spaces where they have survived; otherwise the rows are split by their capitals, what they name, and each other.
 */
export function findFlatTable(
  lines: readonly string[],
  names: Names,
  rules: ImportRules,
  {alone}: {alone: boolean},
  budget: Budget,
): FlatTable | null {
  const read = lines
    .slice(0, mostRows)
    .map((line) => ({line, flat: memo(() => readFlatLine(line.trim(), names, rules))}));
  for (let from = 0; from + 2 < read.length && !(alone && from > 1); from++) {
    const parted = partedTable(lines, from);
    if (parted) return parted;
    const header = read[from];
    if (!header || !couldBeHeader(header.line) || !couldBeRow(header.flat())) continue;
    let to = from + 1;
    while (to < read.length && couldBeRow(read[to]?.flat() as FlatLine)) to++;
    const table = bestTable(
      read.slice(from, to).map((r) => r.flat()),
      names,
      rules,
      alone,
      budget,
    );
    if (table) return {...table, from: from + table.from, to: from + table.to};
  }
  return null;
}

/** Fewest rows below the header. */
const fewestRows = 2;
const mostRows = 80;
const mostColumns = 8;

/** How sure each row and the header have to be. */
const sureRow = 0.55;
const fewestKnown = 0.35;
const sureHeader = 0.5;
/** Highest mean cost of rows that are taken for a table, and for one that is sure. */
const dearestRows = 1.6;
const dearestSure = 0.9;

function memo<T>(make: () => T): () => T {
  let made: {value: T} | null = null;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}

const couldBeHeader = (line: string) => !/[.?!:;,]$/.test(line.trim()) && line.trim().split(/\s+/).length <= 24;

function couldBeRow(line: FlatLine): boolean {
  if (line.words.length < 2 || line.words.length > 80 || /[?:,;]$/.test(line.text)) return false;
  if (!/^["“‘'(]*[\p{Lu}\d]/u.test(line.text)) return false;
  return (
    line.startCost.findIndex((cost, i) => i > 0 && cost < Infinity) >= 1 &&
    line.startCost.slice(1, 8).some((c) => c < Infinity)
  );
}

/** Cells that are still parted by tabs, or by two and more spaces, the same number in every line. */
function partedTable(lines: readonly string[], from: number): FlatTable | null {
  for (const mark of [/\t+/, / {2,}/]) {
    const cellsOf = (line: string) =>
      line
        .trim()
        .split(mark)
        .map((cell) => cell.trim());
    const columns = cellsOf(must(lines[from], 'it is below the number of lines')).length;
    if (columns < 2) continue;
    let to = from + 1;
    while (to < lines.length && cellsOf(must(lines[to], 'it is below the number of lines')).length === columns) to++;
    if (to - from > fewestRows) return {from, to, rows: lines.slice(from, to).map(cellsOf), doubt: null};
  }
  return null;
}

const placesOf = (line: FlatLine) => line.startCost.filter((cost) => cost < Infinity).length;

type Candidate = FlatTable & {value: number; costs: readonly number[]};

/**
 * The best table of all lines, or without up to two at either end: a heading may stand before it, and one behind. Where
 * empty lines part the lines from the text, all of them are the table.
 */
function bestTable(
  lines: readonly FlatLine[],
  names: Names,
  rules: ImportRules,
  alone: boolean,
  budget: Budget,
): FlatTable | null {
  let best = bestColumns(lines, 0, lines.length, names, rules, budget);
  // To leave out a row until the others are sure would lose it: only a heading may stand in the way here.
  if (alone) return best ?? bestColumns(lines, 1, lines.length, names, rules, budget);
  for (let from = 0; from < Math.min(3, lines.length - fewestRows); from++) {
    const all = from === 0 ? best : bestColumns(lines, from, lines.length, names, rules, budget);
    for (let to = lines.length; to > Math.max(from + fewestRows, lines.length - 3); to--) {
      const part = to === lines.length ? all : bestColumns(lines, from, to, names, rules, budget);
      if (!part || part === best) continue;
      // A line that is left out needs a reason: it is a heading, or nothing like the rows.
      const isStray = (line: FlatLine, i: number) => !all || !isUnlike(line, all.costs, to - from - 1 + i);
      const strays = lines.slice(to).filter(isStray).length;
      part.value -= 0.8 * (from + strays);
      if (!best || part.value > best.value) best = part;
    }
  }
  return best;
}

/** Whether a line without commas is split at a far higher cost than the lines before it: a heading behind a table. */
function isUnlike(line: FlatLine, costs: readonly number[], at: number): boolean {
  const before = costs.slice(0, at);
  const mean = before.reduce((a, b) => a + b, 0) / Math.max(1, before.length);
  return (
    !line.text.includes(',') && before.length >= fewestRows && must(costs[at], 'each row has its cost') > mean + unlike
  );
}

/** How much dearer a line is than the rows when it is none of them. */
const unlike = 1.8;

/** The best number of columns for some of the lines. */
function bestColumns(
  lines: readonly FlatLine[],
  from: number,
  to: number,
  names: Names,
  rules: ImportRules,
  budget: Budget,
): Candidate | null {
  const header = lines[from] as FlatLine;
  const rows = lines.slice(from + 1, to);
  if (rows.length < fewestRows || !couldBeHeader(header.text)) return null;
  let best: Candidate | null = null;
  for (let columns = 2; columns <= mostColumns && rows.every((row) => placesOf(row) >= columns); columns++) {
    budget.left -= rows.reduce((sum, row) => sum + placesOf(row) ** 2, 0) * columns;
    if (budget.left < 0) return best;
    const candidate = tryColumns(header, rows, columns, names, rules);
    if (candidate && (!best || candidate.value > best.value)) best = {...candidate, from, to};
  }
  return best;
}

function tryColumns(
  header: FlatLine,
  lines: readonly FlatLine[],
  columns: number,
  names: Names,
  rules: ImportRules,
): Candidate | null {
  const split = splitRows(lines, columns);
  if (!split) return null;
  const heads = splitHeader(header, columns, split.kinds, names, rules);
  if (!heads) return null;
  const cost = split.rows.reduce((sum, row) => sum + row.cost, 0) / split.rows.length;
  if (cost > dearestRows || heads.score < -0.5) return null;
  const unsure = split.rows.findIndex((row) => row.sure < sureRow);
  const costs = split.rows.map((row) => row.cost);
  const doubt =
    heads.score < fewestKnown
      ? 'no word of its header is known from headers'
      : cost > dearestSure
        ? 'the rows have capitals that no column explains'
        : heads.sure < sureHeader
          ? 'the header can be split in several ways'
          : unsure >= 0
            ? `the row '${lines[unsure]?.text.slice(0, 40)}' can be split in several ways`
            : null;
  const rows = [
    cut(header, heads.starts),
    ...lines.map((line, i) => cut(line, must(split.rows[i], 'every line was split').starts)),
  ];
  return {from: 0, to: 0, rows: doubt ? null : rows, doubt, value: 1.5 * heads.score - cost, costs};
}

function cut(line: FlatLine, starts: readonly number[]): string[] {
  return starts.map((start, k) => {
    const to = starts[k + 1] ?? line.words.length;
    return line.text.slice(line.words[start]?.start, line.words[to - 1]?.end);
  });
}
