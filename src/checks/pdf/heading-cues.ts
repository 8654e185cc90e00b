import type {Rule} from '../rule.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {enclosing, headingTypes} from './tags.ts';
import {whereOf} from './where.ts';

const heading = (bold: boolean) =>
  sample(printed([[run('What it does', {bold, node: 1})]], [tag('Document', null), tag('H2', 0)]));

export const headingCues: Rule<PdfSubject> = {
  id: 'sheet/heading-cues',
  means: 'A heading is not bold.',
  asks: 'Headings are seen at a glance: they are bold.',
  source: 'PEMAT 12; CCI 9',
  severity: 'error',
  says: 'Found a heading in {value} type, expected {limit}.',
  hint: 'Give headings the weight 700 in templates/print/.',
  readers: 'everyone',
  good: heading(true),
  bad: heading(false),
  judge({sheet, document}) {
    return document.pages.flatMap(({runs}) =>
      runs
        .filter((r) => enclosing(document, r.node, headingTypes) !== -1)
        .map((r) => {
          const value = r.bold ? 'bold' : 'regular';
          return {value, limit: 'bold', passed: r.bold, where: whereOf(r.text, sheet)};
        }),
    );
  },
};
