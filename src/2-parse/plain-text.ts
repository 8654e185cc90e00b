import type {Nodes, PhrasingContent} from 'mdast';
import {sureMatch} from '../base/matches.ts';
import {must} from '../base/must.ts';
import type {PlainText} from '../model/article.ts';

/**
 * The words of inline Markdown without its marks, each UTF-16 unit with the offset in the file that it came from.
 * Line ends become spaces; what has no words (images, HTML, footnote marks) is passed over, and so are words that the
 * author has struck through: they are not said any more.
 */
export function plainText(nodes: readonly PhrasingContent[], source: string): PlainText {
  const plain: PlainText = {text: '', map: [], ends: []};
  appendAll(nodes, source, plain);
  return plain;
}

/** Whether the only words are struck through. */
export function isStruck(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'delete' || (node.type === 'html' && struckTag.test(node.value)));
}

const struckTag = /^<(del|s|strike)[\s>]/i;

/** Between the tags of struck words, nothing is taken. */
function appendAll(nodes: readonly Nodes[], source: string, plain: PlainText): void {
  let closing: string | undefined;
  for (const node of nodes) {
    if (node.type === 'html') {
      if (closing === undefined) {
        if (parts(node.value, plain.text)) pushSpace(node, plain);
        closing = struckTag.exec(node.value)?.[1]?.toLowerCase();
      } else if (node.value.toLowerCase().startsWith(`</${closing}`)) closing = undefined;
    } else if (closing === undefined && node.type !== 'delete') append(node, source, plain);
  }
}

/** Tags that part words: a line break, and between figures one that sets them high or low (10<sup>3</sup> is not 103). */
const parts = (tag: string, before: string): boolean =>
  /^<br[\s/>]/i.test(tag) || (/^<su[bp][\s>]/i.test(tag) && /\p{N}$/u.test(before));

function pushSpace(node: Nodes, plain: PlainText): void {
  const {start, end} = must(node.position, 'what was parsed has a place');
  push(plain, ' ', must(start.offset, 'a place has an offset'), must(end.offset, 'a place has an offset'));
}

/** A part of a plain text, cut so that it neither starts nor ends with a space. */
export function slicePlain(plain: PlainText, from: number, to: number): PlainText {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(plain.text.charAt(start))) start++;
  while (end > start && /\s/.test(plain.text.charAt(end - 1))) end--;
  return {text: plain.text.slice(start, end), map: plain.map.slice(start, end), ends: plain.ends.slice(start, end)};
}

function append(node: Nodes, source: string, plain: PlainText): void {
  const start = must(node.position?.start.offset, 'what was parsed has a place');
  const end = must(node.position?.end.offset, 'what was parsed has a place');
  if (node.type === 'text') align(node.value, start, end, source, plain);
  else if (node.type === 'inlineCode') alignCode(node.value, start, end, source, plain);
  else if (node.type === 'break') push(plain, ' ', start, end);
  else if ('children' in node) appendAll(node.children, source, plain);
}

/** Walks value and source side by side: "\*" is "*", "&amp;" is "&", an indented line end is one space. */
function align(value: string, start: number, end: number, source: string, plain: PlainText): void {
  // Without marks, and in the address of a link, where "\" and "&" stand for themselves.
  const isVerbatim = source.startsWith(value, start) && end - start === value.length;
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const unit = value[i] as string;
    const reference = !isVerbatim && source[at] === '&' ? referenceAt(source, at, unit) : 0;
    if (reference > 0) {
      push(plain, isLineEnd(unit) ? ' ' : unit, at, at + reference);
      if (isSameReference(unit, value[i + 1], source, at, reference)) {
        push(plain, value[i + 1] as string, at, at + reference);
        i++;
      }
      at += reference;
    } else if (isLineEnd(unit)) {
      if (unit === '\r' && value[i + 1] === '\n') i++;
      at = pushLineEnd(value.slice(i + 1, i + 1001), at, source, plain);
    } else {
      const length = !isVerbatim && source[at] === '\\' && source[at + 1] === unit ? 2 : 1;
      push(plain, unit, at, at + length);
      at += length;
    }
  }
}

/** In code nothing is decoded, apart from the bar of a table's cell; its fences and a space inside of them are no part. */
function alignCode(value: string, start: number, end: number, source: string, plain: PlainText): void {
  const fence = sureMatch(/^`*/, source.slice(start, end)).length;
  let at = start + fence;
  // Without the signs of quotes and the indentation of its further lines.
  const inside = source.slice(at, end - fence).replace(/(\r\n|\n|\r)[ \t>]*/g, '\n');
  const isPadded = /^[ \r\n]/.test(inside) && /[ \r\n]$/.test(inside) && /[^ \r\n]/.test(inside);
  if (isPadded) at += isLineEnd(source.charAt(at)) ? lineEndLength(value, at, source) : 1;
  for (let i = 0; i < value.length; i++) {
    const unit = value[i] as string;
    if (isLineEnd(unit)) {
      if (unit === '\r' && value[i + 1] === '\n') i++;
      at = pushLineEnd(value.slice(i + 1, i + 1001), at, source, plain);
      continue;
    }
    const length = unit === '|' && source[at] === '\\' ? 2 : 1;
    push(plain, unit, at, at + length);
    at += length;
  }
}

const isLineEnd = (unit: string) => unit === '\n' || unit === '\r';

/** The length of a reference such as "&deg;" at a place of the source, 0 where "&" stands for itself. */
function referenceAt(source: string, at: number, unit: string): number {
  const text = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/.exec(source.slice(at, at + 40))?.[0];
  if (text === undefined) return 0;
  // An unknown name is not decoded; the known ones that mean "&" itself are few.
  return unit !== '&' || /^&(?:amp|#0*38|#x0*26);$/i.test(text) ? text.length : 0;
}

/** Whether a unit and the next are of one reference: beyond the basic plane, or one of the names of two characters. */
function isSameReference(unit: string, next: string | undefined, source: string, at: number, length: number): boolean {
  if (next === undefined) return false;
  if (/[\ud800-\udbff]/.test(unit)) return true;
  if (secondOfTwo.has(next)) return source[at + length] !== next;
  return source.startsWith('&fjlig;', at);
}

const secondOfTwo = new Set('\u0331\u0333\u0338\u200a\u20d2\u20e5\ufe00');

/** One space for the end of a line; returns where the words go on. */
function pushLineEnd(rest: string, at: number, source: string, plain: PlainText): number {
  const length = lineEndLength(rest, at, source);
  push(plain, ' ', at, at + length);
  return at + length;
}

/**
 * The length of a line end with what stands before the words of the next line: its indentation, the signs of quotes.
 * `rest` is the value behind the line end: what it starts with is part of the words.
 */
function lineEndLength(rest: string, at: number, source: string): number {
  const end = sureMatch(/^[ \t]*(?:\r\n|\n|\r)?/, source.slice(at, at + 1000)).length;
  const lead = (text: string) => sureMatch(/^[ \t>]*/, text).length;
  const prefix = Math.max(0, lead(source.slice(at + end, at + end + 1000)) - lead(rest));
  return Math.max(1, end + prefix);
}

function push(plain: PlainText, unit: string, start: number, end: number): void {
  plain.text += unit;
  plain.map.push(start);
  plain.ends.push(end);
}
