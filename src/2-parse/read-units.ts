import type {
  Blockquote,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import {must} from '../base/must.ts';
import {articleHtml} from '../diagnostics/article-html.ts';
import {articleTableCell} from '../diagnostics/article-table-cell.ts';
import {articleTooLong} from '../diagnostics/article-too-long.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {FormReason, PlainText, Unit} from '../model/article.ts';
import {cutAt, longestHeading, longestQuote} from '../model/longest.ts';
import {isStruck, plainText, slicePlain} from './plain-text.ts';
import {splitSentences} from './split-sentences.ts';

export type UnitSource = {
  file: string;
  text: string;
  /** Added to mdast's offsets: 1 where the file starts with a byte order mark. */
  shift: number;
  language: string;
  abbreviations: ReadonlySet<string>;
};

/** What is known of a unit from what stands around it. */
type Surroundings = Pick<Unit, 'section'> & Partial<Pick<Unit, 'label' | 'leadIn' | 'question' | 'isQuoted'>>;

/** All units of an article in the order of the text, each with its headings, label, lead-in, question, row and column. */
export function readUnits(root: Root, source: UnitSource): Outcome<Unit[]> {
  const units: Unit[] = [];
  const diagnostics: Diagnostic[] = [];
  const lineStarts = findLineStarts(source.text);
  let block = 0;
  const text = source.shift ? source.text.slice(source.shift) : source.text;

  const trail: {depth: number; title: string}[] = [];
  let titleSeen = false;
  walkBlocks(root.children, () => ({section: trail.map((h) => h.title)}));
  return {value: units, diagnostics};

  function walkBlocks(nodes: readonly RootContent[], surroundings: () => Surroundings): void {
    let leadIn: string | undefined;
    let question: string | undefined;
    for (const node of nodes) {
      if (node.type === 'heading') {
        const heading = addHeading(node);
        question = isQuestion(heading) ? heading : undefined;
        leadIn = undefined;
        continue;
      }
      const around: Surroundings = {...surroundings(), ...(question ? {question} : {})};
      if (node.type === 'paragraph') {
        const last = addParagraph(node, around);
        leadIn = last?.text.endsWith(':') ? last.text : undefined;
        const asked = askedHere(node);
        if (asked) question = asked;
      } else if (node.type === 'list') {
        addList(node, {...around, ...(leadIn ? {leadIn} : {})});
        leadIn = undefined;
      } else if (node.type === 'table') addTable(node, around);
      else if (node.type === 'blockquote')
        walkBlocks((node as Blockquote).children, () => ({...around, isQuoted: true}));
      else if (node.type === 'html') {
        addOther(node, around, 'html');
        warnOfHtml(node);
      } else if (node.type === 'code') addOther(node, around, 'code');
      else if (node.type === 'footnoteDefinition') walkBlocks(node.children, () => around);
    }
  }

  function addHeading(node: Heading): string {
    const plain = plainOf(node.children);
    const isTitle = node.depth === 1 && !titleSeen;
    if (isTitle) titleSeen = true;
    for (let last = trail.at(-1); last && last.depth >= node.depth; last = trail.at(-1)) trail.pop();
    const section = trail.map((h) => h.title);
    if (!isTitle) trail.push({depth: node.depth, title: plain.text});
    block++;
    add('heading', plain, {section}, isQuestion(plain.text) ? {reason: 'question'} : {});
    return plain.text;
  }

  /** Adds the sentences of a paragraph; returns the last of them. */
  function addParagraph(node: Paragraph, around: Surroundings): PlainText | undefined {
    block++;
    const whole = plainOf(node.children);
    if (whole.text.trim() === '') {
      if (isStruck(node.children)) addOther(node, around, 'struck');
      else if (node.children.some((c) => c.type === 'image')) addOther(node, around, 'image');
      return undefined;
    }
    const asked = askedHere(node);
    const label = asked ? null : labelOf(node.children, whole);
    const rest = label ? slicePlain(whole, label.end, whole.text.length) : whole;
    if (label) add('sentence', slicePlain(whole, 0, label.end), around, {isLabel: true, label: label.text});
    const sentences = splitSentences(rest, source.language, source.abbreviations);
    for (const sentence of sentences)
      add(
        'sentence',
        sentence,
        label ? {...around, label: label.text} : around,
        isQuestion(sentence.text) ? {reason: 'question'} : {},
      );
    return sentences.at(-1) ?? (label ? whole : undefined);
  }

  function addList(list: List, around: Surroundings): void {
    for (const item of list.children) addItem(item, around);
  }

  function addItem(item: ListItem, around: Surroundings): void {
    let label: string | undefined;
    let leadIn = around.leadIn;
    for (const node of item.children) {
      const inside: Surroundings = {...around, ...(leadIn ? {leadIn} : {}), ...(label ? {label} : {})};
      if (node.type === 'paragraph') {
        const before = units.length;
        const last = addParagraph(node, inside);
        label = units[before]?.label ?? label;
        if (last?.text.endsWith(':')) leadIn = last.text;
      } else walkBlocks([node as RootContent], () => inside);
    }
  }

  function addTable(table: Table, around: Surroundings): void {
    const [header, ...rows] = table.children;
    if (!header) return;
    const headers = header.children.map((cell) => plainOf(cell.children));
    const corner = must(headers[0], 'a table has a column');
    block++;
    for (const cell of headers) if (cell.text !== '') add('cell', cell, around, {reason: 'header'});
    for (const row of rows) {
      block++;
      const cells = row.children.map((cell) => plainOf(cell.children));
      if (cells.length !== headers.length)
        diagnostics.push(articleTableCell.count(place(row), {cells: cells.length, headers: headers.length}));
      const [first] = cells;
      if (!first) continue;
      cells.forEach((cell, i) => {
        if (cell.text === '') {
          diagnostics.push(articleTableCell.empty(place(row.children[i] ?? row)));
          return;
        }
        add('cell', cell, around, {
          rowHeader: first.text,
          cornerHeader: corner.text,
          columnHeader: headers[i]?.text ?? '',
        });
      });
    }
  }

  function addOther(node: Nodes, around: Surroundings, reason: FormReason): void {
    block++;
    const start = must(node.position?.start.offset, 'what was parsed has a place') + source.shift;
    const end = must(node.position?.end.offset, 'what was parsed has a place') + source.shift;
    units.push({
      kind: 'other',
      plain: {text: '', map: [], ends: []},
      start,
      end,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      ...around,
      block,
      reason,
    });
  }

  function add(kind: Unit['kind'], plain: PlainText, around: Surroundings, more: Partial<Unit>): void {
    const start = plain.map[0];
    const end = plain.ends.at(-1);
    if (start === undefined || end === undefined) return;
    const length = end - start;
    const isQuoted = more.reason === undefined;
    const isTooLong = isQuoted && length > longestQuote;
    const most = kind === 'heading' ? longestHeading : isQuoted ? longestQuote : Number.POSITIVE_INFINITY;
    if (length > most) warnOfLength(kind, length, most, start);
    const cut = isTooLong ? {cutAt: cutAt(source.text, start, longestQuote)} : {};
    units.push({kind, plain, start, end, ...cut, ...placeAt(start), ...around, block, ...more});
  }

  function warnOfLength(kind: Unit['kind'], length: number, most: number, start: number): void {
    const isRead = most < longestQuote && length <= longestQuote;
    diagnostics.push(articleTooLong({file: source.file, ...placeAt(start)}, {part: kind, length, most, isRead}));
  }

  function warnOfHtml(node: Nodes): void {
    diagnostics.push(articleHtml(place(node)));
  }

  /** The words of a heading, paragraph or cell; tags among them are passed over, and the first is reported. */
  function plainOf(children: readonly PhrasingContent[]): PlainText {
    const tag = findHtml(children);
    if (tag) warnOfHtml(tag);
    const plain = plainText(children, text);
    const shifted = source.shift
      ? {text: plain.text, map: plain.map.map((o) => o + source.shift), ends: plain.ends.map((o) => o + source.shift)}
      : plain;
    return slicePlain(shifted, 0, shifted.text.length);
  }

  function place(node: Nodes) {
    return {file: source.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1};
  }

  function placeAt(offset: number): {line: number; column: number} {
    let low = 0;
    let high = lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (must(lineStarts[middle], 'the middle is a line') <= offset) low = middle;
      else high = middle;
    }
    return {line: low + 1, column: offset - must(lineStarts[low], 'every offset is in a line') + 1};
  }
}

function findHtml(nodes: readonly PhrasingContent[]): PhrasingContent | undefined {
  for (const node of nodes) {
    const found = node.type === 'html' ? node : 'children' in node ? findHtml(node.children) : undefined;
    if (found) return found;
  }
  return undefined;
}

function findLineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
}

/** "**Magnesium:** helps …" has the label "Magnesium"; so has "Symptoms: cramps" where the label is short. */
function labelOf(children: readonly PhrasingContent[], whole: PlainText): {text: string; end: number} | null {
  const first = children[0];
  const colon = whole.text.indexOf(':');
  if (colon <= 0 || whole.text.slice(0, colon).normalize('NFC').length > 80) return null;
  const strong = first?.type === 'strong' || first?.type === 'emphasis' || first?.type === 'link';
  const isShort = whole.text.slice(0, colon).split(/\s+/).length <= 4 && colon < whole.text.trimEnd().length - 1;
  if (!strong && !isShort) return null;
  return {text: whole.text.slice(0, colon).trim(), end: colon + 1};
}

/** "Q1: Can …?" asks; the paragraphs behind it answer. */
function askedHere(node: Paragraph): string | undefined {
  const first = node.children[0];
  if (!first) return undefined;
  const words = node.children
    .map((c) =>
      'value' in c ? c.value : 'children' in c ? c.children.map((d) => ('value' in d ? d.value : '')).join('') : '',
    )
    .join('');
  // Spaces are made one each first: "\s*\d*\s*" would try every way to share a long run of them.
  const match = /^Q(?:uestion)? ?\d* ?[:.)] ?(.*\?)$/is.exec(words.trim().replace(/\s+/g, ' '));
  return match?.[1];
}

const isQuestion = (text: string) => /\?["”’)]?$/.test(text.trim());
