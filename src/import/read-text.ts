import {must} from '../base/must.ts';
import {importReview} from '../diagnostics/import-review.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {announcesList} from './announce.ts';
import type {Block, Item} from './blocks.ts';
import {type Budget, findFlatTable} from './flat-table.ts';
import {isHeadingLine, setDepths} from './headings.ts';
import type {Dropped, Imported, ImportKnowledge, Repaired, Source} from './imported.ts';
import type {LineRules} from './line-rules.ts';
import {countLooseItems, isLooseItem, leadsToList, madeOfParagraphs} from './loose-items.ts';
import {readBars} from './read-bars.ts';
import {readLines, type TextLine} from './text-lines.ts';

export type ReadText = {
  blocks: Block[];
  dropped: Dropped[];
  rebuilt: Imported['rebuilt'];
  repaired: Repaired[];
  diagnostics: Diagnostic[];
};

/** A text that is being read: its lines, and what was found in those before. */
type TextReading = ImportKnowledge &
  Pick<ReadText, 'blocks' | 'diagnostics'> & {
    rebuilt: Imported['rebuilt'][number][];
    repaired: Repaired[];
    file: string;
    lines: readonly TextLine[];
    /** Whether empty lines part the paragraphs, or each line is one. */
    isSpaced: boolean;
    budget: Budget;
    /** Lines of which it is known that no table starts with them. */
    unsure: readonly TextLine[];
  };

/** The blocks of a text saved from a web page: headings, paragraphs, lists and tables, and what is no part of it. */
export function readText(
  text: string,
  {file, title}: Pick<Source, 'file' | 'title'>,
  knowledge: ImportKnowledge,
): ReadText {
  const {names, lineRules} = knowledge;
  const dropped: Dropped[] = [];
  const lines = dropContents(
    readLines(text).filter((line) => {
      const reason = line.kind === 'rule' ? 'rule' : line.kind === 'plain' ? lineRules.furniture(line.text) : null;
      if (reason) dropped.push({text: line.text, reason, line: line.line});
      return !reason;
    }),
    lineRules,
    dropped,
  );
  for (const {letter, line} of lines) if (letter) dropped.push({text: letter, reason: 'typed bullet', line});
  const isSpaced = lines.filter((l) => l.free.before).length * 3 > lines.length;
  const blocks: Block[] = [];
  const found = {blocks, rebuilt: [], repaired: [], diagnostics: []};
  const reading: TextReading = {...knowledge, ...found, file, lines, isSpaced, budget: {left: mostWork}, unsure: []};
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as TextLine;
    if (line.kind === 'bars') at = addBars(at, reading);
    else if (line.kind === 'bullet') at = addBullets(at, reading);
    else if (line.kind === 'number' && !isNumberedHeading(at, reading)) at = addNumbers(at, reading);
    else at = addPlain(at, reading);
  }
  const [first] = blocks;
  if (first?.type === 'heading' && (title === null || title === first.text)) first.depth = 1;
  setDepths(blocks, names, lineRules);
  return {...found, dropped};
}

function addBars(from: number, {file, lines, blocks, diagnostics}: TextReading): number {
  let to = from;
  while (lines[to]?.kind === 'bars' && (to === from || !lines[to]?.free.before)) to++;
  const table = readBars(lines.slice(from, to).map((l) => ({text: l.text, line: l.line})));
  if (table) blocks.push(table.block);
  else {
    for (const {text: words, line} of lines.slice(from, to)) blocks.push({type: 'paragraph', text: words, line});
    diagnostics.push(importReview.bars({file, line: (lines[from] as TextLine).line}));
  }
  return to;
}

function addBullets(from: number, {lines, blocks}: TextReading): number {
  let to = from;
  while (lines[to]?.kind === 'bullet') to++;
  blocks.push({
    type: 'list',
    ordered: false,
    start: 1,
    items: nest(lines.slice(from, to)),
    line: lines[from]?.line ?? 1,
  });
  return to;
}

function addNumbers(from: number, reading: TextReading): number {
  const {lines, blocks} = reading;
  let to = from + 1;
  const first = lines[from]?.number ?? 1;
  while (lines[to]?.kind === 'number' && lines[to]?.number === first + to - from && !isNumberedHeading(to, reading))
    to++;
  const one = lines[from] as TextLine;
  const before = blocks.at(-1);
  // Markdown would count on from the list before, and a single "2019. A year" is no list.
  if (to - from === 1 && (first !== 1 || (before?.type === 'list' && before.ordered)))
    blocks.push({type: 'paragraph', text: `${first}. ${one.text}`, line: one.line});
  else if (before?.type === 'list' && before.ordered)
    for (const l of lines.slice(from, to))
      blocks.push({type: 'paragraph', text: `${l.number}. ${l.text}`, line: l.line});
  else
    blocks.push({
      type: 'list',
      ordered: true,
      start: first,
      items: lines.slice(from, to).map((l) => ({text: l.text, line: l.line, items: []})),
      line: one.line,
    });
  return to;
}

function isNumberedHeading(at: number, {lines}: TextReading): boolean {
  const line = lines[at] as TextLine;
  const next = lines[at + 1];
  return (
    line.kind === 'number' &&
    isHeadingLine(line.text) &&
    !line.text.includes(':') &&
    next?.kind === 'plain' &&
    !isHeadingLine(next.text)
  );
}

/** A table without columns, a list without bullets, a heading or a paragraph. */
function addPlain(from: number, reading: TextReading): number {
  const {lines, blocks} = reading;
  const line = lines[from] as TextLine;
  let to = from;
  while (lines[to]?.kind === 'plain' && (to === from || !lines[to]?.free.before)) to++;
  const behind = addFlatTable(from, to, reading);
  if (behind > from) return behind;
  const listed = Math.max(bareItems(from, to, reading), looseItems(from, reading));
  if (listed > from) {
    const items = lines.slice(from, listed).map((l): Item => ({text: l.text, line: l.line, items: []}));
    blocks.push({type: 'list', ordered: false, start: 1, items, line: line.line});
    return listed;
  }
  blocks.push(asBlock(line, from, reading));
  return from + 1;
}

/** A table that has lost its columns, where the lines start with one; returns where it ends, or `from`. */
function addFlatTable(from: number, to: number, reading: TextReading): number {
  const {file, lines, blocks, rebuilt, diagnostics, names, rules, budget} = reading;
  const line = lines[from] as TextLine;
  if (to - from <= 2 || reading.unsure.includes(line)) return from;
  const run = lines.slice(from, to);
  const raw = run.map((l) => l.raw);
  const alone = reading.isSpaced && line.free.before && (lines[to - 1]?.free.behind ?? true);
  const table = findFlatTable(raw, names, rules, {alone}, budget);
  if (!table || table.from > 0) {
    // The lines before the table are text: none of them is asked again.
    reading.unsure = table ? run.slice(0, table.from) : run;
    return from;
  }
  if (table.rows) {
    const ends = {from: line.line, to: run[table.to - 1]?.line ?? line.line};
    rebuilt.push({...ends, columns: must(table.rows[0], 'a table has a header').length});
    blocks.push({
      type: 'table',
      rows: table.rows.map((cells, i) => ({cells, line: run[i]?.line ?? line.line})),
      line: line.line,
    });
  } else {
    const endLine = run[table.to - 1]?.line;
    const place = {file, line: line.line, ...(endLine === undefined ? {} : {endLine})};
    diagnostics.push(importReview.columns(place, {doubt: must(table.doubt, 'a table without rows has a doubt')}));
    for (const l of run.slice(0, table.to)) blocks.push({type: 'paragraph', text: l.text, line: l.line});
  }
  return from + table.to;
}

/** Behind "…:", short lines that follow each other are a list that has lost its bullets. */
function bareItems(from: number, to: number, {lines, blocks, lineRules}: TextReading): number {
  const before = blocks.at(-1);
  if (before?.type !== 'paragraph' || !before.text.endsWith(':') || before.line !== lines[from - 1]?.line) return from;
  let end = from;
  const isSmall = (at: number) => lines[at] !== undefined && /^\p{Ll}/u.test(lines[at].text);
  while (end < to && isSmall(end)) end++;
  if (end - from >= 2) return end;
  end = from;
  while (end < to && isBareItem(lines[end] as TextLine, lineRules)) end++;
  // The last short line may be the next heading.
  if (end < lines.length && !lines[end - 1]?.free.behind && lines[end]?.kind === 'plain') end--;
  return end - from >= 2 ? end : from;
}

/** Items that were saved as paragraphs, behind a lead-in. */
function looseItems(from: number, {lines, blocks, lineRules, rules, isSpaced, repaired}: TextReading): number {
  const before = blocks.at(-1);
  if (!isSpaced || before?.type !== 'paragraph' || before.line !== lines[from - 1]?.line) return from;
  if (!leadsToList(before.text, rules)) return from;
  let end = from;
  for (let line = lines[end]; line && isAlone(line) && isLooseItem(line.text); line = lines[end]) end++;
  const next = lines[end];
  const isBeforeText = next?.kind === 'plain' && !lineRules.isAsked(next.text) && !/^#{1,6}\s/.test(next.text);
  const items = lines.slice(from, end);
  if (items.some(({text: words}) => lineRules.isAsked(words) || lineRules.isSection(words))) return from;
  const texts = items.map(({text: words}) => words);
  const count = countLooseItems(texts, isBeforeText, rules);
  if (count > 0) repaired.push({line: before.line, what: madeOfParagraphs(count)});
  return from + count;
}

const isAlone = ({kind, free}: TextLine): boolean => kind === 'plain' && free.before && free.behind;

/** "Good sources are" is no heading. */
function opensList({text: words}: TextLine, next: TextLine | undefined, {rules}: TextReading): boolean {
  return announcesList(words, rules) && next !== undefined && (next.kind === 'bullet' || isLooseItem(next.text));
}

function isBareItem({text: words}: TextLine, lineRules: LineRules): boolean {
  return (
    words.split(' ').length <= 12 && !/[?:]$/.test(words) && !lineRules.isAsked(words) && !lineRules.isSection(words)
  );
}

function asBlock(line: TextLine, at: number, reading: TextReading): Block {
  const {lines, blocks, lineRules} = reading;
  const {text: words} = line;
  const next = lines[at + 1];
  const marked = /^(#{1,6})\s+(.+)$/.exec(words);
  if (marked) return {type: 'heading', text: marked[2] as string, line: line.line, depth: marked[1]?.length ?? 2};
  const labelled = lineRules.isAsked(words) || lineRules.isAnswered(words);
  const heading =
    isHeadingLine(words) &&
    !labelled &&
    !opensList(line, next, reading) &&
    (next !== undefined || lineRules.isReferences(words) || blocks.length === 0);
  if (heading) {
    const count = line.kind === 'number' ? `${line.number}. ` : '';
    return {type: 'heading', text: count + words, line: line.line, depth: 0};
  }
  // Wide gaps stay for now: in a line that holds a list they show where it ends.
  const spaced = line.kind === 'plain' ? line.raw.trim() : words;
  return {type: 'paragraph', text: spaced, line: line.line};
}

/** How many cells are looked at for tables in one article: enough for hundreds of rows. */
const mostWork = 500_000;

/** A table of contents: a line that says so, and below it lines that stand again further down. */
function dropContents(lines: readonly TextLine[], lineRules: LineRules, dropped: Dropped[]): TextLine[] {
  const kept: TextLine[] = [];
  const places = Map.groupBy(lines, (l) => l.text.toLowerCase());
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as TextLine;
    if (!lineRules.isContents(line.text) || line.text.split(' ').length > 5) {
      kept.push(line);
      continue;
    }
    dropped.push({text: line.text, reason: 'table of contents', line: line.line});
    for (; at + 1 < lines.length; at++) {
      const entry = lines[at + 1] as TextLine;
      const again = places.get(entry.text.toLowerCase())?.some((l) => l.line > entry.line);
      if (!again) break;
      const number = entry.number === null ? '' : `${entry.number}. `;
      dropped.push({text: number + entry.text, reason: 'table of contents', line: entry.line});
    }
  }
  return kept;
}

/** Bullets that stand further in belong to the one before. */
function nest(lines: readonly TextLine[]): Item[] {
  const top: Item[] = [];
  const open: {indent: number; items: Item[]}[] = [{indent: must(lines[0], 'a list has lines').indent, items: top}];
  for (const {text, line, indent} of lines) {
    while (open.length > 1 && indent < must(open.at(-1), 'the outermost is never taken away').indent) open.pop();
    const here = open.at(-1) as (typeof open)[number];
    const parent = here.items.at(-1);
    const item: Item = {text, line, items: []};
    if (indent > here.indent + 1 && parent && open.length < deepestList) {
      parent.items.push(item);
      open.push({indent, items: parent.items});
    } else here.items.push(item);
  }
  return top;
}

const deepestList = 6;
