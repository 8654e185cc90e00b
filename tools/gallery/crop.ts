import {must} from '../../src/base/must.ts';
import {bodyRuns} from '../../src/checks/pdf/footer-tags.ts';
import type {PrintedDocument} from '../../src/model/printed-page.ts';
import type {Block, Sheet} from '../../src/model/sheet.ts';
import {blocksOf} from '../../src/model/sheet.ts';
import type {Greys} from './png.ts';

/**
 * Where a block's words stand: the page, from 0, and from where to where, in points from its top; whether nothing but the
 * number of the page stands below.
 */
export type Place = {page: number; top: number; bottom: number; isLast: boolean};

/**
 * Where a block stands in a finished PDF: from its heading, which is one of the second rank, to the next, or to the foot of
 * the sheet. Of a block of several pages it is the first.
 */
export function placeOf(document: PrintedDocument, sheet: Sheet, block: Block): Place {
  const {structure, pages} = document;
  const starts = structure.flatMap(({type, parent}, i) => (type === 'H2' && parent === 0 ? [i] : []));
  const blocks = blocksOf(sheet);
  const before = blocks.slice(0, blocks.indexOf(block)).reduce((n, b) => n + headingsOf(b), 0);
  const title = structure.findIndex(({type}) => type === 'H1');
  const from = block.type === 'main' ? title + 1 : must(starts[before], 'each block has its heading');
  const to = (block.type === 'main' ? starts[0] : starts[before + headingsOf(block)]) ?? structure.length;
  for (const [page, printed] of pages.entries()) {
    const runs = bodyRuns(document, printed, sheet).filter(({node}) => node !== null && node >= from && node < to);
    if (runs.length === 0) continue;
    const [top, bottom] = [Math.min(...runs.map((run) => run.top)), Math.max(...runs.map((run) => run.bottom))];
    const isLast = printed.runs.every((run) => run.node === null || run.bottom <= bottom);
    return {page, top, bottom: isLast ? printed.height - foot : bottom, isLast};
  }
  throw new Error(`nothing of the block '${block.type}' was printed`);
}

const headingsOf = (block: Block) => (block.type === 'main' ? 0 : block.type === 'known' ? block.halves.length : 1);

/** The lowest part of a page, in points, where its number stands. */
const foot = 32;

/** A white line, as the eye has it. */
const white = 250;

/** How much white stays around what is cut out, in pixels. */
const margin = 10;

/** The rows from one to another, and what hangs on them without a white row between: boxes, rules, pictures; its white sides cut off. */
export function cropRows(page: Greys, from: number, to: number): Greys {
  const {data, width, height} = page;
  const isWhite = (y: number) => data.subarray(y * width, (y + 1) * width).every((grey) => grey >= white);
  let [top, bottom] = [Math.max(Math.floor(from), 0), Math.min(Math.ceil(to), height - 1)];
  while (top > 0 && !isWhite(top - 1)) top--;
  while (isWhite(bottom)) bottom--;
  while (bottom < height - 1 && !isWhite(bottom + 1)) bottom++;
  let [left, right] = [width, 0];
  for (let y = top; y <= bottom; y++)
    for (let x = 0; x < width; x++)
      if ((data[y * width + x] ?? 255) < white) [left, right] = [Math.min(left, x), Math.max(right, x)];
  return framed(page, {left, right, top, bottom});
}

function framed(
  {data, width}: Greys,
  {left, right, top, bottom}: {left: number; right: number; top: number; bottom: number},
): Greys {
  const [wide, high] = [right - left + 1 + 2 * margin, bottom - top + 1 + 2 * margin];
  const out = new Uint8Array(wide * high).fill(255);
  for (let y = top; y <= bottom; y++)
    out.set(data.subarray(y * width + left, y * width + right + 1), (y - top + margin) * wide + margin);
  return {data: out, width: wide, height: high};
}
