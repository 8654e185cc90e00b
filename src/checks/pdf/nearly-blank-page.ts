import type {Rule} from '../rule.ts';
import {bodyRuns} from './footer-tags.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';

const pages = (baseline: number, text = 'Brush your teeth.') =>
  sample(
    printed(
      [
        [run('What it does', {baseline: 600, node: 1})],
        [run(text, {baseline, node: 2}), run('Online:', {baseline: 760, node: 3})],
      ],
      [tag('Document', null, [0, 1]), tag('P', 0), tag('P', 0, [1]), tag('P', 0, [1])],
    ),
  );

/** The foot of a sheet does not count: its footer, and the lines that the clinic fills in. */
export const nearlyBlankPage: Rule<PdfSubject> = {
  id: 'sheet/nearly-blank-page',
  means: 'A page of a sheet holds the footer alone, or hardly anything else.',
  asks: 'Words of the sheet reach over the first fifth of each of its pages; no page holds the footer alone.',
  source: 'own: a page with next to nothing on it is not taken along, and what stands there is lost',
  severity: 'error',
  says: 'Found a page with words on {value} of it, expected {limit} at least.',
  hint: 'Select fewer claims, move blocks to another side, or let a block break (templates/print/).',
  readers: 'patients',
  good: pages(300),
  bad: pages(100),
  judge({sheet, document}) {
    return document.pages.map((page, index) => {
      const words = bodyRuns(document, page, sheet);
      const share = words.length === 0 ? 0 : Math.max(...words.map((r) => r.bottom)) / page.height;
      // A sheet of one page may be short.
      const passed = share >= least || (document.pages.length === 1 && words.length > 0);
      const where = {text: `page ${index + 1}`, claims: [], path: ['pages']};
      return {value: `${Math.round(share * 100)} %`, limit: `${least * 100} %`, passed, where};
    });
  },
};

const least = 0.2;
