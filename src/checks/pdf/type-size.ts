import {partsOf} from '../../model/part.ts';
import type {PrintedDocument, TextRun} from '../../model/printed-page.ts';
import type {Rule} from '../rule.ts';
import {isFooter} from './footer-tags.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {isMark} from './tags.ts';
import {squeeze, whereOf} from './where.ts';

export const typeSize: Rule<PdfSubject> = {
  id: 'sheet/type-size',
  means: 'Letters of a sheet are too small.',
  asks: 'No letter is smaller than the limit of its print size; source marks, the lines that name the sources, and the foot of a page have a limit of their own.',
  source: 'UKAAF; RNIB; PEMAT 12',
  severity: 'error',
  says: 'Found letters of {value} points, expected {limit} at least.',
  hint: 'Correct the size in templates/print/. Where all letters are a little too small, something is wider than the page, and the browser has shrunk all of it.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc'), run('1, 2', {size: 9})]])),
  bad: sample(printed([[run('Zinc', {size: 11.87})]])),
  judge({sheet, print, document, limits}) {
    const text = print === 'large' ? limits.textSizeLarge : limits.textSize;
    // What is looked up may be smaller by as much in both prints.
    const small = (limits.markSize * text) / limits.textSize;
    const isLookedUp = lookedUpIn(document, sheet);
    return document.pages.flatMap((page) =>
      page.runs.map((r) => {
        const limit = r.size < text && isLookedUp(r) ? small : text;
        const passed = r.size >= limit - tolerance;
        return {value: Math.round(r.size * 10) / 10, limit, passed, where: whereOf(r.text, sheet)};
      }),
    );
  },
};

/** Points: what is lost in rounding. */
const tolerance = 0.06;

/**
 * Whether a run is looked up and not read: a mark, a line that names the sources of a block, the footer, and what stands in
 * the margins of a page (its number, and the title of the sheet above the second page).
 */
function lookedUpIn(document: PrintedDocument, sheet: PdfSubject['sheet']): (r: TextRun) => boolean {
  const named = new Set(partsOf(sheet.sides).flatMap(({role, text}) => (role === 'sources' ? [squeeze(text)] : [])));
  return (r) => r.node === null || isMark(r) || named.has(squeeze(r.text)) || isFooter(document, r.node, sheet);
}
