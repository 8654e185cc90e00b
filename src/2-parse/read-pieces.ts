import GithubSlugger from 'github-slugger';
import type {Image, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Strong, Table} from 'mdast';
import {allMatches} from '../base/matches.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Piece, PieceFault, PlainText} from '../model/article.ts';
import {findLineStarts, placeOfOffset} from './line-starts.ts';
import {plainText, slicePlain} from './plain-text.ts';
import {splitSentences} from './split-sentences.ts';
import type {UnitSource} from './unit-collector.ts';

/** What a piece takes from what stands around it. */
type Around = Pick<Piece, 'form' | 'block' | 'level' | 'number'>;

/** An article that is being cut into pieces. */
type Cutting = {
  source: UnitSource;
  /** What the places of mdast are in. */
  text: string;
  lineStarts: readonly number[];
  pieces: Piece[];
  slugger: GithubSlugger;
  blocks: number;
};

/**
 * An article as it may be printed: headings, sentences, steps, items, cells and illustrations in the order of the text, each
 * with its place. What cannot be printed as it stands is a piece with its fault; it is told where a sheet prints it.
 */
export function readPieces(root: Root, source: UnitSource): Piece[] {
  const text = source.shift ? source.text.slice(source.shift) : source.text;
  const cutting = {source, text, lineStarts: findLineStarts(text), pieces: [], slugger: new GithubSlugger(), blocks: 0};
  readBlocks(root.children, null, cutting);
  return cutting.pieces;
}

/** The blocks of an article, or of a list's item, whose words belong to it. */
function readBlocks(nodes: readonly RootContent[], item: Around | null, cutting: Cutting): void {
  let last = 0;
  for (const node of nodes) {
    const around = item ?? {form: 'sentence', block: cutting.blocks, level: 0, number: null};
    if (!item) cutting.blocks++;
    if (node.type === 'heading') readHeading(node, around, cutting);
    else if (node.type === 'paragraph') readParagraph(node, around, cutting);
    else if (node.type === 'list') last = readList(node, item, last, cutting);
    else if (node.type === 'table') readTable(node, cutting);
    else if (node.type === 'blockquote') readBlocks(node.children, item, cutting);
    else if (node.type === 'html') addFault(node, {kind: 'html', found: node.value}, around, cutting);
    else if (node.type === 'code') addFault(node, {kind: 'code', found: node.value}, around, cutting);
    else if (node.type === 'thematicBreak') readBreak(node, around, cutting);
  }
}

function readHeading(node: Extract<RootContent, {type: 'heading'}>, around: Around, cutting: Cutting): void {
  const plain = plainOf(node.children, cutting);
  const id = cutting.slugger.slug(plain.text);
  addWords(plain, {...around, form: 'heading', level: node.depth, id}, cutting);
}

/** A line of underscores alone is a line to write on; of other signs, a rule that nobody prints. */
function readBreak(node: Nodes, around: Around, cutting: Cutting): void {
  const [start, end] = offsetsOf(node);
  const text = cutting.text.slice(start, end).trim();
  if (text.startsWith('_')) add({...around, text, start, end, ...placeOf(node)}, cutting);
}

function readParagraph(node: Paragraph, around: Around, cutting: Cutting): void {
  const plain = plainOf(node.children, cutting);
  const fault = faultIn(node.children);
  if (fault) addFault(node, fault, around, cutting);
  const written = cutting.text.slice(...offsetsOf(node));
  if (allMatches(written, blank).length > allMatches(plain.text, blank).length)
    addFault(node, {kind: 'blank', found: written}, around, cutting);
  const term = termOf(node.children, plain, cutting.text);
  if (term > 0) addWords(slicePlain(plain, 0, term), {...around, strong: true}, cutting);
  const rest = term > 0 ? slicePlain(plain, term, plain.text.length) : plain;
  const bold = boldIn(node.children);
  const {language, abbreviations} = cutting.source;
  for (const sentence of splitSentences(rest, language, abbreviations))
    addWords(sentence, {...around, strong: isWithin(sentence, bold)}, cutting);
  for (const image of imagesIn(node.children)) {
    const [start, end] = offsetsOf(image);
    const words = {text: present([image.alt]).join(''), path: image.url, start, end};
    add({...around, form: 'illustration', ...words, ...placeOf(image)}, cutting);
  }
}

const blank = /_{3,}/g;

/** '**Spacer:** a tube that …': where the term that opens a paragraph ends, behind its colon; 0 where it has none. */
function termOf(children: readonly PhrasingContent[], {text}: PlainText, written: string): number {
  const [first] = children;
  const colon = text.indexOf(':');
  if (first?.type !== 'strong' || colon <= 0 || colon > 80) return 0;
  const length = plainText(first.children, written).text.length;
  return colon === length || colon === length - 1 ? colon + 1 : 0;
}

/** Reads a list; gives the number of its last step, or what came in where it has none. */
function readList(node: List, item: Around | null, before: number, cutting: Cutting): number {
  const numbers = node.ordered ? numbersOf(node, cutting) : null;
  const form = numbers ? 'step' : 'item';
  const level = item ? item.level + 1 : 1;
  let last = before;
  node.children.forEach((child: ListItem, i) => {
    const number = numbers?.[i] ?? null;
    const around: Around = {form, block: cutting.blocks++, level, number};
    const isNext = number === null || number === last + 1 || (i === 0 && number === 1);
    if (!isNext) addFault(child, {kind: 'numbers', found: `${number}, behind ${last}`}, around, cutting);
    last = number ?? last;
    readBlocks(child.children, around, cutting);
  });
  return last;
}

/** The numbers of a list as they are written; where all are the same ('1.' each time), Markdown counts. */
function numbersOf(node: List, {text}: Cutting): number[] {
  const written = node.children.map((child) => Number(/^\d{1,9}/.exec(text.slice(offsetsOf(child)[0]))?.[0]));
  const [first = 1] = written;
  return written.length > 1 && written.every((number) => number === first) ? written.map((_, i) => first + i) : written;
}

function readTable(table: Table, cutting: Cutting): void {
  table.children.forEach((row, i) => {
    const around: Around = {form: i === 0 ? 'head' : 'cell', block: cutting.blocks++, level: 0, number: null};
    row.children.forEach((cell, at) => {
      const bold = boldIn(cell.children);
      const plain = plainOf(cell.children, cutting);
      if (plain.text === '') add({...around, text: '', ...offsets(cell), ...placeOf(cell), cell: at}, cutting);
      else addWords(plain, {...around, cell: at, strong: isWithin(plain, bold)}, cutting);
    });
  });
}

/** Adds words with their place, where there are any. */
function addWords(plain: PlainText, own: Around & Partial<Piece>, cutting: Cutting): void {
  const [start] = plain.map;
  const end = plain.ends.at(-1);
  if (start === undefined || end === undefined) return;
  add({...own, text: plain.text, start, end, ...placeOfOffset(start, cutting.lineStarts)}, cutting);
}

function addFault(node: Nodes, fault: PieceFault, around: Around, cutting: Cutting): void {
  add({...around, text: '', ...offsets(node), ...placeOf(node), fault}, cutting);
}

type Placed = Pick<Piece, 'text' | 'start' | 'end' | 'line' | 'column'>;

/** Offsets are counted from the start of the file, also where that is a mark of its encoding. */
function add(own: Around & Placed & Partial<Piece>, {pieces, source: {shift}}: Cutting): void {
  const none = {cell: null, strong: false, id: null, path: null, fault: null};
  pieces.push({...none, ...own, start: own.start + shift, end: own.end + shift});
}

const offsetsOf = (node: Nodes): [number, number] => [
  must(node.position?.start.offset, 'what was parsed has a place'),
  must(node.position?.end.offset, 'what was parsed has a place'),
];

function offsets(node: Nodes): {start: number; end: number} {
  const [start, end] = offsetsOf(node);
  return {start, end};
}

function placeOf(node: Nodes): {line: number; column: number} {
  const {line, column} = must(node.position, 'what was parsed has a place').start;
  return {line, column};
}

function plainOf(children: readonly PhrasingContent[], {text}: Cutting): PlainText {
  const plain = plainText(children, text);
  return slicePlain(plain, 0, plain.text.length);
}

/** The places of what is set bold. */
const boldIn = (children: readonly PhrasingContent[]): [number, number][] =>
  children.filter((child): child is Strong => child.type === 'strong').map(offsetsOf);

function isWithin({map, ends}: PlainText, places: readonly [number, number][]): boolean {
  const [start] = map;
  const end = ends.at(-1);
  if (start === undefined || end === undefined) return false;
  return places.some(([from, to]) => from <= start && end <= to);
}

const imagesIn = (children: readonly PhrasingContent[]): Image[] =>
  children.flatMap((child) => (child.type === 'image' ? [child] : 'children' in child ? imagesIn(child.children) : []));

/** The first of the words that cannot be printed: a tag, or the mark of a footnote. */
function faultIn(children: readonly PhrasingContent[]): PieceFault | null {
  for (const child of children) {
    if (child.type === 'html') return {kind: 'html', found: child.value};
    if (child.type === 'footnoteReference') return {kind: 'footnote', found: `[^${child.identifier}]`};
    const found = 'children' in child ? faultIn(child.children) : null;
    if (found) return found;
  }
  return null;
}
