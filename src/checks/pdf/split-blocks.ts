import {must} from '../../base/must.ts';
import {blocksOf, type Sheet} from '../../model/sheet.ts';
import type {Finding, Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {blockTags} from './block-tags.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

const block = (page: number, type = 'P') =>
  sample(
    printed(
      [[run('What it does', {node: 1})], []],
      [tag('Document', null, [0, 1]), tag('H2', 0), tag('P', 0), tag(type, 0, [page])],
    ),
  );

export const splitBlocks: Rule<PdfSubject> = {
  id: 'sheet/split-block',
  means: 'A box of a sheet is split over two pages.',
  asks: 'No box is split over two pages; a long table may go on between two rows, and the disagreements between two of them.',
  source: 'studies of physicians and patients',
  severity: 'error',
  says: 'Found a box on {value}, expected {limit}.',
  hint: 'Move the block to another side, or set break-inside: avoid in templates/print/.',
  readers: 'everyone',
  good: block(0),
  bad: block(1),
  judge({sheet, document}) {
    const findings = blockTags(document, sheet).flatMap(({heading, text, tags}): Finding[] => {
      const nodeAt = (i: number) => must(document.structure[i], 'a tag is one of its document');
      const hasTable = tags.some((i) => nodeAt(i).type === 'Table');
      const pages = new Set([heading, ...tags].flatMap((i) => nodeAt(i).pages));
      // Between two disagreements there is room for a new page; none of them is parted.
      if (pages.size < 2 || hasTable || isOfDisputes(text, sheet)) return [];
      return [{value: `${pages.size} pages`, limit: '1 page', passed: false, where: whereOf(text, sheet)}];
    });
    return findings.length > 0 ? findings : [ofWhole('1 page', '1 page', true)];
  },
};

const isOfDisputes = (heading: string, sheet: Sheet) =>
  blocksOf(sheet).some((block) => block.type === 'disputes' && block.heading.text === heading);
