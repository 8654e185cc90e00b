import type {Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {textOf} from './tags.ts';
import {whereOf} from './where.ts';

const row = (pages: number[]) =>
  sample(
    printed(
      [[run('Zinc', {node: 3})], [run('Copper', {node: 3})]],
      [tag('Document', null), tag('Table', 0, [0, 1]), tag('TR', 1, pages), tag('TD', 2, pages)],
    ),
  );

export const splitRows: Rule<PdfSubject> = {
  id: 'sheet/split-row',
  means: 'A row, an item or a heading is split over two pages.',
  asks: 'No row of a table, item of a list or heading is split over two pages.',
  source: 'UKAAF',
  severity: 'error',
  says: 'Found a {value} split over two pages, expected none.',
  hint: 'Set break-inside: avoid in templates/print/.',
  readers: 'everyone',
  good: row([1]),
  bad: row([0, 1]),
  judge({sheet, document}) {
    const split = document.structure.flatMap(({type, pages}, i) =>
      pages.length > 1 && whole.has(type) ? [{text: textOf(document, i), type}] : [],
    );
    if (split.length === 0) return [ofWhole('none', 'none', true)];
    return split.map(({text, type}) => ({value: type, limit: 'none', passed: false, where: whereOf(text, sheet)}));
  },
};

/** An item that holds a list of its own is split between its items, so LI is not among them. */
const whole = new Set(['TR', 'LBody', 'H1', 'H2', 'H3', 'Figure', 'Caption']);
