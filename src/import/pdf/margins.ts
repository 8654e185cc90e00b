import {addCount, countOf} from '../../base/counts.ts';
import type {Dropped} from '../imported.ts';
import type {PdfLine} from './lines.ts';

type Page = {lines: readonly PdfLine[]; height: number};

/** Part of a page's height at its head and foot in which running lines stand. */
const margin = 0.1;

/** The lines of all pages without those that stand on most of them at the head or the foot, and without page numbers. */
export function dropMargins(pages: readonly Page[], dropped: Dropped[]): PdfLine[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((l) => isOuter(l, page)).map(keyOf))) addCount(counts, key);
  return pages.flatMap((page) =>
    page.lines.filter((line) => {
      if (!isOuter(line, page)) return true;
      const isNumber =
        /^(page\s*)?[\divxlc]{1,4}(\s*(of|\/)\s*\d{1,4})?$/i.test(line.text.trim()) && /\d|^[ivxlc]+$/i.test(line.text);
      const isRunning = pages.length > 1 && countOf(counts, keyOf(line)) * 2 > pages.length;
      if (!isNumber && !isRunning) return true;
      const reason = isNumber
        ? 'number of the page'
        : line.baseline < page.height / 2
          ? 'head of the page'
          : 'foot of the page';
      dropped.push({text: line.text, reason, line: line.page});
      return false;
    }),
  );
}

const isOuter = (line: PdfLine, {height}: Page): boolean =>
  line.baseline < margin * height || line.baseline > (1 - margin) * height;

/** A running line with another number is the same line. */
const keyOf = ({text}: PdfLine): string => text.replace(/\d+/g, '#').trim();
