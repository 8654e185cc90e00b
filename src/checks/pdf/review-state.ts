import {must} from '../../base/must.ts';
import type {Rule} from '../rule.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {enclosing} from './tags.ts';
import {squeeze} from './where.ts';

const reviewAt = (baseline: number) =>
  sample(
    printed(
      [[run('Not yet reviewed', {baseline, node: 1}), run('Zinc', {baseline: 140, size: 30, node: 2})]],
      [tag('Document', null), tag('P', 0), tag('H1', 0)],
    ),
  );

export const reviewState: Rule<PdfSubject> = {
  id: 'sheet/review-state',
  means: 'A sheet does not say at its top who has reviewed it.',
  asks: 'Above the title stands who has reviewed the sheet, or that no clinician has.',
  source: 'own: whoever hands a sheet out must see it before anything else',
  severity: 'error',
  floor: {severity: 'error', because: 'a reader would take a sheet for reviewed that nobody has seen'},
  says: 'Found the review state {value}, expected it {limit}.',
  hint: 'Print sheet.review above the title (templates/partials/head.hbs).',
  readers: 'everyone',
  good: reviewAt(60),
  bad: reviewAt(700),
  judge({sheet, document}) {
    const first = must(document.pages[0], 'a document has a page');
    const isTitle = (node: number | null) => enclosing(document, node, titles) !== -1;
    const title = Math.min(...first.runs.filter((r) => isTitle(r.node)).map((r) => r.top));
    const above = first.runs.filter((r) => r.bottom <= title).map((r) => r.text);
    const passed = squeeze(above.join(' ')).includes(squeeze(sheet.review.text));
    const value = passed ? 'above the title' : 'nowhere above the title';
    return [{value, limit: 'above the title', passed, where: {text: sheet.review.text, claims: [], path: ['title']}}];
  },
};

const titles: ReadonlySet<string> = new Set(['H1']);
