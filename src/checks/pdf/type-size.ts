import type {Rule} from '../rule.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {isMark} from './tags.ts';
import {whereOf} from './where.ts';

export const typeSize: Rule<PdfSubject> = {
  id: 'sheet/type-size',
  means: 'Letters of a sheet are too small.',
  asks: 'No letter is smaller than the limit of its print size; source marks have a limit of their own.',
  source: 'UKAAF; RNIB; PEMAT 12',
  severity: 'error',
  says: 'Found letters of {value} points, expected {limit} at least.',
  hint: 'Correct the size in templates/print/. Where all letters are a little too small, something is wider than the page, and the browser has shrunk all of it.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc'), run('1, 2', {size: 9})]])),
  bad: sample(printed([[run('Zinc', {size: 11.87})]])),
  judge({sheet, print, document, limits}) {
    const text = print === 'large' ? limits.textSizeLarge : limits.textSize;
    return document.pages.flatMap((page) =>
      page.runs.map((r) => {
        // A number in the size of the text is no mark.
        const limit = isMark(r) && r.size < text ? limits.markSize : text;
        const passed = r.size >= limit - tolerance;
        return {value: Math.round(r.size * 10) / 10, limit, passed, where: whereOf(r.text, sheet)};
      }),
    );
  },
};

/** Points: what is lost in rounding. */
const tolerance = 0.06;
