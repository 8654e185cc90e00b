import {sureMatch} from '../base/matches.ts';
import {must} from '../base/must.ts';
import {orEmpty} from '../base/or-empty.ts';

/** A line of a saved text, or several that were one before they were wrapped. */
export type TextLine = {
  text: string;
  /** As it stands in the file, for tables whose cells are parted by spaces. */
  raw: string;
  /** From 1. */
  line: number;
  kind: 'plain' | 'bullet' | 'number' | 'bars' | 'rule';
  /** Of a numbered line. */
  number: number | null;
  /** Its bullet, where that is a letter. */
  letter?: string;
  indent: number;
  /** Whether an empty line stands before it, and behind it. */
  free: {before: boolean; behind: boolean};
};

/** The lines of a text without the empty ones; what was wrapped at a fixed width is put together again. */
export function readLines(text: string): TextLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r|\u2028|\u2029/);
  const width = wrapWidth(lines);
  const read: TextLine[] = [];
  let free = true;
  lines.forEach((raw, i) => {
    if (raw.trim() === '') {
      const last = read.at(-1);
      if (last) last.free.behind = true;
      free = true;
      return;
    }
    const last = read.at(-1);
    const next = readLine(raw, i + 1, free, last?.kind === 'bullet' ? last : null);
    if (
      last &&
      !free &&
      next.kind === 'plain' &&
      goesOn(last, must(lines[i - 1], 'a line goes on from the one before'), next, width) &&
      !(width === Infinity && isSmallItem(i))
    ) {
      last.text = `${last.text} ${next.text}`;
      last.raw = `${last.raw} ${next.text}`;
    } else read.push(next);
    free = false;
  });
  const last = read.at(-1);
  if (last) last.free.behind = true;
  return read;

  /** Of a text that is not wrapped: whether a line is one of several in small letters that all go on from a colon. */
  function isSmallItem(at: number): boolean {
    let from = at;
    while (from > at - mostSmallLines && isSmallLine(lines[from - 1])) from--;
    let lead = from - 1;
    if (wordsAt(lines, lead) === '') lead--;
    let to = at;
    while (to < at + mostSmallLines && isSmallLine(lines[to])) to++;
    const behind = wordsAt(lines, to);
    return wordsAt(lines, lead).endsWith(':') && (behind === '' || /^\p{Lu}/u.test(behind));
  }
}

/** What a line says; before the first and behind the last stand empty ones. */
const wordsAt = (lines: readonly string[], at: number): string => orEmpty(lines[at]).trim();

/** "you feel sick": a small letter first, and no mark at the end that a sentence has. */
const isSmallLine = (line: string | undefined) =>
  line !== undefined &&
  line.length <= longestSmallLine &&
  /^\s*\p{Ll}\S*\s+\S/u.test(line) &&
  /[\p{L}\p{N})]\s*$/u.test(line);

const longestSmallLine = 200;
const mostSmallLines = 40;

const bullet = /^[•●◦▪▫■□‣⁃∙·*–—+➤►✓✔-]\s+/u;
const letterBullet = /^o\s+/;
const numbered = /^(\d{1,3})[.)]\s+/;

/** `above` is the bullet before it: below one, the letter is the hollow bullet of Word's second level. */
function readLine(raw: string, line: number, free: boolean, above: TextLine | null): TextLine {
  const text = raw.replace(/[\s\u00a0]+/g, ' ').trim();
  const indent = raw.replaceAll('\t', '    ').search(/\S/);
  const of = (kind: TextLine['kind'], rest: string, number: number | null = null): TextLine => ({
    text: rest,
    raw,
    line,
    kind,
    number,
    indent,
    free: {before: free, behind: false},
  });
  if (/^([-*_=~]\s?){3,}$/.test(text)) return of('rule', text);
  const sign = bullet.exec(text);
  if (sign) return of('bullet', text.slice(sign[0].length));
  const letter = above || indent >= 2 ? letterBullet.exec(text) : null;
  if (letter) {
    const below = above === null || above.letter ? indent : Math.max(indent, above.indent + 2);
    const item = {...of('bullet', text.slice(letter[0].length)), letter: 'o'};
    return {...item, indent: above?.letter ? Math.max(indent, above.indent) : below};
  }
  const count = numbered.exec(text);
  if (count) return of('number', text.slice(count[0].length), Number(count[1]));
  if ((text.startsWith('|') && text.length > 1) || /^\S.*\s\|\s.*\s\|\s.*\S$/.test(text)) return of('bars', text);
  return of('plain', text);
}

/** The width at which the text is wrapped, or Infinity where each paragraph has one line. */
function wrapWidth(lines: readonly string[]): number {
  // Small letters show that a sentence goes on: the longest line before such a one is as wide as lines get.
  const wrapped = lines.flatMap((line, i) => {
    const next = wordsAt(lines, i + 1);
    const goesOn = line.trim() !== '' && /^\p{Ll}/u.test(next) && !/[.:?!]$/.test(line.trimEnd());
    return goesOn ? [{line: line.trimEnd(), next}] : [];
  });
  const width = wrapped.reduce((most, {line}) => Math.max(most, line.length), 0);
  if (width > 140 || width < 40) return Infinity;
  const full = wrapped.filter(({line, next}) => isFull(line, next, width)).length;
  return full >= 3 && full * 2 >= wrapped.length ? width : Infinity;
}

const isFull = (line: string, next: string, width: number) =>
  line.trimEnd().length <= width && line.trimEnd().length + 1 + sureMatch(/^\S*/, next).length > width;

/** Whether a line goes on with the one before it. */
function goesOn(last: TextLine, before: string, next: TextLine, width: number): boolean {
  if (last.kind === 'bars' || last.kind === 'rule') return false;
  if (width < Infinity && isFull(before, next.text, width)) return true;
  if (last.kind !== 'plain' && next.indent > last.indent && next.indent > 0) return true;
  return /^\p{Ll}/u.test(next.text) && !/[.:?!]["”’)]?$/.test(last.text) && last.text.split(' ').length > 3;
}
