import type {Rule} from '../rule.ts';
import {footerRuns} from './footer-tags.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

const footer = (lines: number) =>
  sample(
    printed(
      [Array.from({length: lines}, (_, i) => run(i === 0 ? 'Online:' : 'Sources', {baseline: 700 + i * 12, node: 1}))],
      [tag('Document', null), tag('P', 0)],
    ),
  );

export const footerHeight: Rule<PdfSubject> = {
  id: 'sheet/footer-height',
  means: 'The footer of a sheet is too high.',
  asks: 'The footer takes no more of the height of its page than the limit; twice as much in large print.',
  source: 'own: what is read is the sheet, and its footer is looked up',
  severity: 'error',
  floor: {severity: 'warning', because: 'a footer that grows takes the room of what a patient must read'},
  says: 'Found a footer of {value} of the page, expected {limit} at most.',
  hint: 'Select claims of fewer articles, give the articles shorter titles, or shorten the words of the footer in the wording file.',
  readers: 'patients',
  good: footer(6),
  bad: footer(9),
  judge({sheet, print, document, limits}) {
    const most = limits.footerShare * (print === 'large' ? 2 : 1);
    return document.pages.flatMap((page) => {
      const runs = footerRuns(document, page, sheet);
      if (runs.length === 0) return [];
      const height = Math.max(...runs.map((r) => r.bottom)) - Math.min(...runs.map((r) => r.top));
      const share = height / page.height;
      const where = whereOf(sheet.footer.online.label, sheet);
      return [{value: percent(share), limit: percent(most), passed: share <= most, where}];
    });
  },
};

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
