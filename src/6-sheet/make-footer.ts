import type {Block, Footer, Head, Line, Mark} from '../model/sheet.ts';
import {fillPattern} from './fill-pattern.ts';
import {printedDate} from './printed-date.ts';
import {qrCode} from './qr-code.ts';
import type {SheetContext} from './sheet-context.ts';

/** All of the footer but the version, which is the hash of everything else. */
export function makeFooter(lines: readonly Line[], context: SheetContext): Footer {
  const {clinic, definition, index, wording} = context;
  const words = wording.footer;
  const used = new Set(lines.flatMap((line) => line.sources));
  const articles = index.articles
    .map(({title}, i) => ({number: i + 1, title: shortTitle(title)}))
    .filter((a) => used.has(a.number));
  const address = `${clinic.sheets.address}/${index.topic.id}/${definition.id}`;
  const href = `https://${address}`;
  const sign = definition['sign-off'];
  return {
    sources: {label: words.sources, articles},
    evidence: fillPattern(words.evidence, {date: printedDate(index.topic.searched, wording)}),
    review: fillPattern(words.review, {date: printedDate(index.topic.reviewBy, wording)}),
    version: '',
    signed: sign
      ? fillPattern(words.signed, {who: sign.who, role: sign.role, date: printedDate(sign.on, wording)})
      : words.unsigned,
    disclaimer: words.disclaimer,
    online: {label: words.online, address, href},
    qr: clinic.sheets.qr === false ? null : qrCode(href, fillPattern(words.qr, {address})),
  };
}

/** 'Leg cramps: a guide' -> 'Leg cramps': a footer has no room for subtitles. */
export const shortTitle = (title: string) => title.replace(/: .*$|(?<=[?!]) .*$/, '');

/** Every line of a block that was worded from claims. */
export function linesOf(block: Block): Line[] {
  switch (block.type) {
    case 'main':
      return block.sentences;
    case 'care':
      return block.columns.flatMap((c) => c.items);
    case 'list':
      return block.groups.flatMap((g) => g.items);
    case 'foods':
      return block.groups.map((g) => g.foods);
    case 'known':
      return block.halves.flatMap((h) => h.sentences);
    case 'grid':
      return block.rows.flatMap((r) => r.cells.flatMap((c) => c.items));
    case 'matrix':
      return block.rows.flatMap((r) => r.cells.flatMap((cell, i) => marked(r, block.columns[i]!, cell)));
    case 'evidence':
      return block.groups.flatMap((g) => g.rows);
    case 'agreement':
      return block.groups.flatMap((g) => g.rows);
    case 'disputes':
      return block.disputes.flatMap((d) => d.sides);
    case 'teach-back':
    case 'plan':
    case 'scores':
    case 'policy':
      return [];
  }
}

/** A mark alone says nothing: it comes with the words of its row and its column. One that stands for no claim is left out. */
const marked = (row: Head, column: Head, {strength, alternative, ...line}: Mark): Line[] =>
  strength === 'none' ? [] : [{...line, text: `${row.heading}, ${column.heading}: ${alternative}`}];
