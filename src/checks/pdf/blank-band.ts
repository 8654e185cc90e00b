import {must} from '../../base/must.ts';
import type {PrintedDocument, PrintedPage, TextRun} from '../../model/printed-page.ts';
import type {Finding, Rule} from '../rule.ts';
import {isFooter} from './footer-tags.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {headingTypes, paragraphs, typeLines} from './tags.ts';
import {whereOf} from './where.ts';

const narrow = (foot: number) =>
  sample(
    printed(
      [
        [
          ...[0, 1, 2, 3, 4].map((i) => run('Brush gently', {baseline: 100 + i * 16, node: 1})),
          run('Ask us.', {baseline: foot, node: 2}),
        ],
      ],
      [tag('Document', null), tag('P', 0), tag('P', 0)],
    ),
  );

/** Words are squeezed where they stand on many short lines; a blank band would have given them room. */
export const blankBand: Rule<PdfSubject> = {
  id: 'sheet/blank-band',
  means: 'A page of a sheet is blank in part while its words are squeezed.',
  asks: 'No page has a blank band over a fifth of its height while a text on it stands on four short lines or more.',
  source: 'own',
  severity: 'warning',
  says: 'Found a blank band of {value} of the page beside words on short lines, expected {limit} at most.',
  hint: 'Give the narrow column more room, or move a block to this page.',
  readers: 'patients',
  good: narrow(260),
  bad: narrow(500),
  judge({sheet, document}) {
    return document.pages.flatMap((page, index): Finding[] => {
      const share = widestBand(page) / page.height;
      const squeezed = squeezedOn(document, index, sheet);
      const passed = share <= most || squeezed === '';
      return [{value: percent(share), limit: percent(most), passed, where: whereOf(squeezed, sheet)}];
    });
  },
};

const most = 0.2;
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The widest band of a page without a line of type, between the first and the last, in points. */
function widestBand({runs}: PrintedPage): number {
  const tagged = runs.filter((r) => r.node !== null).sort((a, b) => a.top - b.top);
  let widest = 0;
  let reached = Number.POSITIVE_INFINITY;
  for (const {top, bottom} of tagged) {
    widest = Math.max(widest, top - reached);
    reached = Number.isFinite(reached) ? Math.max(reached, bottom) : bottom;
  }
  return widest;
}

/** The first text of a page, other than a heading, that stands on many short lines; '' where there is none. */
function squeezedOn(document: PrintedDocument, page: number, sheet: PdfSubject['sheet']): string {
  const found = paragraphs(document).find(({node, page: at, runs}) => {
    const {type} = must(document.structure[node], 'a text stands in a tag of its document');
    if (at !== page || headingTypes.has(type) || type === 'TH' || isFooter(document, node, sheet)) return false;
    return isSqueezed(runs);
  });
  return found ? found.runs.map((r) => r.text).join(' ') : '';
}

function isSqueezed(runs: readonly TextRun[]): boolean {
  const lines = typeLines(runs);
  const letters = lines.slice(0, -1).reduce((sum, line) => sum + line.text.length, 0);
  return lines.length >= 4 && letters / (lines.length - 1) < 24;
}
