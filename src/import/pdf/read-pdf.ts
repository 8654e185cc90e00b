import {addCount, countOf} from '../../base/counts.ts';
import {must} from '../../base/must.ts';
import {orEmpty} from '../../base/or-empty.ts';
import {lettersOf} from '../../base/words.ts';
import {importReview} from '../../diagnostics/import-review.ts';
import {importWordsLost} from '../../diagnostics/import-words-lost.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {PrintedDocument} from '../../model/printed-page.ts';
import type {Block, Item} from '../blocks.ts';
import {cleanText} from '../hidden-marks.ts';
import type {Dropped, Repaired} from '../imported.ts';
import {isUnseen, type PdfLine, readPdfLines} from './lines.ts';
import {dropMargins} from './margins.ts';

export type ReadPdf = {
  blocks: Block[];
  words: string;
  dropped: Dropped[];
  repaired: Repaired[];
  diagnostics: Diagnostic[];
};

type Reading = {
  blocks: Block[];
  dropped: Dropped[];
  diagnostics: Diagnostic[];
  file: string;
  isWord: (word: string) => boolean;
  /** Size of the type that most letters have, and the larger ones of headings, the largest first. */
  body: number;
  headingSizes: readonly number[];
  /** Level of the heading that a tag of the document says, by the tag's index. */
  tagged: ReadonlyMap<number, number>;
  /** Usual distance of two lines, in sizes of the type. */
  pitch: number;
};

/**
 * The blocks of a PDF's text by where it stands and how large it is. A PDF does not say what a paragraph or a table is, so
 * what is not sure (columns, tables, pages without text) is marked for review. `line` is the number of the page.
 */
export function readPdf(printed: PrintedDocument, file: string, isWord: (word: string) => boolean): ReadPdf {
  const diagnostics: Diagnostic[] = [];
  const dropped: Dropped[] = [];
  const pages = printed.pages.map((page, i) => {
    const read = readPdfLines(page, i + 1);
    if (read.lines.length === 0) diagnostics.push(importReview.emptyPage({file, line: i + 1}, {page: i + 1}));
    if (read.columns > 1) diagnostics.push(importReview.pageColumns({file, line: i + 1}, {page: i + 1}));
    const hidden = page.runs.filter(isUnseen).map((run) => run.text);
    if (hidden.length > 0) dropped.push({text: hidden.join(' '), reason: 'hidden', line: i + 1, isInside: true});
    const lost = lettersMissing(
      page.runs.map((r) => r.text).join(''),
      [...hidden, ...read.lines.map((l) => l.text)].join(''),
    );
    if (lost.length > 0) diagnostics.push(importWordsLost({file, line: i + 1}, {missing: lost}));
    return {...read, height: page.height};
  });
  const words = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  const lines = dropMargins(pages, dropped).filter((line) => cleanText(line.text).text.trim() !== '');
  const body = commonSize(lines);
  const sizes = [...new Set(lines.filter((l) => l.size > 1.12 * body).map((l) => Math.round(l.size)))].sort(
    (a, b) => b - a,
  );
  const reading: Reading = {
    ...{blocks: [], dropped, diagnostics, file, isWord, body},
    headingSizes: sizes.slice(0, 4),
    tagged: taggedHeadings(printed),
    pitch: commonPitch(lines),
  };
  for (let at = 0; at < lines.length; ) at = addBlock(lines, at, reading);
  raiseTitle(reading.blocks);
  return {blocks: reading.blocks, words: cleanText(words).text, dropped, repaired: [], diagnostics};
}

/** Letters and figures of a page that are in none of its lines. */
function lettersMissing(all: string, kept: string): string[] {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const letter of lettersOf(text.normalize('NFKC'))) addCount(counts, letter);
    return counts;
  };
  const there = count(kept);
  return [...count(all)].filter(([letter, n]) => countOf(there, letter) < n).map(([letter]) => letter);
}

/** The first of the largest headings is the title. */
function raiseTitle(blocks: readonly Block[]): void {
  const headings = blocks.filter((block) => block.type === 'heading');
  const least = Math.min(...headings.map(({depth}) => depth));
  const title = headings.find(({depth}) => depth === least);
  if (title && least > 1) for (const heading of headings) heading.depth = heading === title ? 1 : heading.depth;
}

function commonSize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) addCount(counts, Math.round(line.size * 2) / 2, line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

function commonPitch(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const gap = next && next.page === line.page ? (next.baseline - line.baseline) / line.size : 0;
    if (gap > 0.8 && gap < 2.2) addCount(counts, Math.round(gap * 10) / 10);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

function taggedHeadings({structure}: PrintedDocument): Map<number, number> {
  return new Map(
    structure.flatMap((node, index): [number, number][] => {
      const parent = node.parent === null ? undefined : structure[node.parent];
      const level = [node, parent].map((n) => /^H([1-6])$/.exec(orEmpty(n?.type))?.[1]).find((l) => l !== undefined);
      return level === undefined ? [] : [[index, Number(level)]];
    }),
  );
}

const bullet = /^([•●◦▪▫■□❑➢‣⁃∙·–—✓✔\uf0b7\uf0a7-]|o(?=\s))\s*/u;
const numbered = /^(\d{1,2})[.)]\s+/;

/** Adds the block that starts with a line; returns where the next starts. */
function addBlock(lines: readonly PdfLine[], at: number, reading: Reading): number {
  const line = must(lines[at], 'there are lines left');
  if (line.cells.length > 1) {
    const end = endOfTable(lines, at);
    addTable(lines.slice(at, end), reading);
    return end;
  }
  const depth = headingDepth(line, reading);
  if (depth !== null) return addHeading(lines, at, depth, reading);
  if (bullet.test(line.text) && line.text.replace(bullet, '') !== '') return addItems(lines, at, bullet, reading);
  if (numbered.exec(line.text)?.[1] === '1') return addItems(lines, at, numbered, reading);
  const end = endOfParagraph(lines, at, reading);
  reading.blocks.push({type: 'paragraph', text: joinLines(lines.slice(at, end), reading), line: line.page});
  return end;
}

/** The level of a heading by its tag, its size, or because it is short and bold; null where it is none. */
function headingDepth(line: PdfLine, {tagged, headingSizes, body}: Reading): number | null {
  const level = line.node === null ? undefined : tagged.get(line.node);
  if (line.cells.length > 1) return null;
  if (level !== undefined) return level;
  if (bullet.test(line.text) || !/\p{L}{2}/u.test(line.text)) return null;
  const rank = headingSizes.indexOf(Math.round(line.size));
  const isShort = line.text.split(/\s+/).length <= 16 && line.text.length <= 120;
  if (rank >= 0 && line.size > 1.12 * body && isShort) return rank + 1;
  const isTitle = /^["“‘'(]*[\p{Lu}\d]/u.test(line.text) && !/[.,;:]$/.test(line.text);
  return line.bold && isShort && isTitle ? Math.min(6, Math.max(2, headingSizes.length + 1)) : null;
}

/** A heading may run over several lines of the same look. */
function addHeading(lines: readonly PdfLine[], at: number, depth: number, reading: Reading): number {
  const first = must(lines[at], 'there are lines left');
  let to = at + 1;
  for (let line = lines[to]; line && to - at < 4; line = lines[to]) {
    const last = must(lines[to - 1], 'it is behind the first');
    const isSame =
      headingDepth(line, reading) === depth && Math.abs(line.size - first.size) < 0.3 && line.page === first.page;
    if (!isSame || line.node !== first.node || line.baseline - last.baseline > 1.5 * line.size) break;
    to++;
  }
  const text = joinLines(lines.slice(at, to), reading);
  reading.blocks.push({type: 'heading', text, line: first.page, depth});
  return to;
}

/** Whether a line goes on with the one before it: as near as lines are, of the same look, and that one was full. */
function goesOn(before: PdfLine, line: PdfLine, reading: Reading): boolean {
  if (headingDepth(line, reading) !== null || line.cells.length > 1) return false;
  if (Math.abs(line.size - before.size) > 0.15 * before.size) return false;
  const isSmall = /^\p{Ll}/u.test(line.text);
  const wasOpen = !/[.!?:]["”’)]?$/.test(before.text);
  const apart = line.page === before.page ? line.baseline - before.baseline : 0;
  // Behind the end of a column or a page a sentence goes on in small letters.
  if (line.page !== before.page || apart <= 0) return isSmall && wasOpen;
  if (apart > (reading.pitch + 0.35) * line.size) return false;
  const width = before.column.right - before.column.left;
  const wasFull = before.column.right - before.right < Math.max(0.18 * width, 4 * before.size);
  return wasFull || (isSmall && wasOpen);
}

function endOfParagraph(lines: readonly PdfLine[], at: number, reading: Reading): number {
  let to = at + 1;
  for (let line = lines[to]; line; line = lines[to]) {
    const before = must(lines[to - 1], 'it is behind the first');
    if (bullet.test(line.text) || numbered.test(line.text) || !goesOn(before, line, reading)) break;
    to++;
  }
  return to;
}

/** Items with bullets or numbers; bullets that stand further in are a list below. */
function addItems(lines: readonly PdfLine[], from: number, mark: RegExp, reading: Reading): number {
  const found: {left: number; item: Item}[] = [];
  const isCounted = mark === numbered;
  let at = from;
  for (let line = lines[at]; line; line = lines[at]) {
    const sign = mark.exec(line.text);
    if (!sign || headingDepth(line, reading) !== null) break;
    if (isCounted && Number(sign[1]) !== found.length + 1) break;
    let to = at + 1;
    for (let next = lines[to]; next; next = lines[to]) {
      const before = must(lines[to - 1], 'it is behind the first');
      const isInside = next.left > line.left + 2 || next.page !== line.page || next.column.left !== line.column.left;
      if (bullet.test(next.text) || numbered.test(next.text) || !isInside || !goesOn(before, next, reading)) break;
      to++;
    }
    const text = joinLines(lines.slice(at, to), reading).slice(sign[0].length);
    if (sign[1] === 'o') reading.dropped.push({text: 'o', reason: 'typed bullet', line: line.page});
    found.push({left: line.left, item: {text, line: line.page, items: []}});
    at = to;
  }
  const line = must(lines[from], 'there are lines left').page;
  reading.blocks.push({
    type: 'list',
    ordered: isCounted,
    start: 1,
    items: isCounted ? found.map((f) => f.item) : nested(found),
    line,
  });
  return at;
}

function nested(found: readonly {left: number; item: Item}[]): Item[] {
  const top: Item[] = [];
  const edge = Math.min(...found.map((f) => f.left));
  for (const {left, item} of found) {
    const parent = top.at(-1);
    if (left > edge + 6 && parent) parent.items.push(item);
    else top.push(item);
  }
  return top;
}

/** Where the lines end that have several parts, with lines between that go on with one of the parts. */
function endOfTable(lines: readonly PdfLine[], at: number): number {
  const first = must(lines[at], 'there are lines left');
  let to = at + 1;
  for (let line = lines[to]; line && line.page === first.page; line = lines[to]) {
    const before = must(lines[to - 1], 'it is behind the first');
    const isNear = line.baseline > before.baseline && line.baseline - before.baseline < 2.2 * line.size;
    const isBelow = first.cells.some(
      (cell, i) => Math.abs(cell.left - line.left) < 3 && (i > 0 || isInTable(lines, to + 1, first)),
    );
    if (!isNear || (line.cells.length === 1 && !isBelow)) break;
    to++;
  }
  return to;
}

/** Whether a line near behind has several parts: then the one before it is still in the table. */
const isInTable = (lines: readonly PdfLine[], at: number, first: PdfLine): boolean =>
  lines.slice(at, at + 2).some((l) => l.page === first.page && l.cells.length > 1);

/**
 * A table where each line has the same number of cells below each other. Otherwise what stands below each other is read
 * together, column by column, so that no sentence runs into its neighbour, and a person has to look at it.
 */
function addTable(lines: readonly PdfLine[], reading: Reading): void {
  const {blocks, diagnostics, file} = reading;
  const first = must(lines[0], 'a table has lines');
  const fits = ({cells}: PdfLine) =>
    cells.length === first.cells.length && cells.every((c, i) => Math.abs(c.left - (first.cells[i]?.left ?? -1)) < 4);
  if (lines.length >= 3 && lines.every(fits)) {
    const rows = lines.map((line) => ({cells: line.cells.map((c) => cleanText(c.text).text), line: line.page}));
    blocks.push({type: 'table', rows, line: first.page});
    return;
  }
  if (lines.length > 1)
    diagnostics.push(
      importReview.columns({file, line: first.page}, {doubt: 'its cells run over several lines of the page'}),
    );
  const columns: {left: number; cells: PdfLine[]}[] = [];
  for (const line of lines)
    for (const cell of line.cells) {
      const alone = {...cell, cells: [cell], column: line.column};
      const column = columns.find((c) => Math.abs(c.left - cell.left) < 6);
      if (column) column.cells.push(alone);
      else columns.push({left: cell.left, cells: [alone]});
    }
  for (const {cells} of columns.sort((a, b) => a.left - b.left)) {
    const right = Math.max(...cells.map((c) => c.right));
    const own = cells.map((c) => ({...c, column: {left: c.left, right}}));
    for (let at = 0; at < own.length; ) at = addBlock(own, at, reading);
  }
}

/** Lines as one text; a word that was parted at the end of a line is put together where a dictionary has it. */
function joinLines(lines: readonly PdfLine[], {isWord, dropped}: Reading): string {
  let text = '';
  for (const line of lines) {
    const next = cleanText(line.text).text.trim();
    const head = /(\p{L}{2,})[-\u2010]$/u.exec(text);
    const tail = /^\p{Ll}+/u.exec(next);
    if (head && tail) {
      const whole = `${head[1]}${tail[0]}`;
      if (isWord(whole.toLowerCase())) {
        dropped.push({
          text: `${head[1]}- ${tail[0]}`,
          reason: `hyphen at the end of a line: ${whole}`,
          line: line.page,
        });
        text = text.slice(0, -1) + next;
      } else text += next;
    } else text += text === '' ? next : ` ${next}`;
  }
  return text;
}
