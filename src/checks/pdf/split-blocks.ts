import {layOut} from '../../6-sheet/lay-out.ts';
import {must} from '../../base/must.ts';
import {blocksOf} from '../../model/sheet.ts';
import type {Finding, Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {blockTags} from './block-tags.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {squeeze, whereOf} from './where.ts';

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
  asks: 'No box is split over two pages; a long table may go on between two rows, and cards between each other.',
  source: 'studies of physicians and patients',
  severity: 'error',
  says: 'Found a box on {value}, expected {limit}.',
  hint: 'Move the block to another side, or set break-inside: avoid in templates/print/.',
  readers: 'everyone',
  good: block(0),
  bad: block(1),
  judge({sheet, print, document}) {
    // A list of cards, of disagreements or of steps may go on between two of them.
    const lists = blocksOf(layOut({sheet, print})).flatMap((b) =>
      b.type === 'cards' || b.type === 'disputes' || b.type === 'passage' ? [squeeze(b.heading.text)] : [],
    );
    const nodeAt = (i: number) => must(document.structure[i], 'a tag is one of its document');
    const findings = blockTags(document, sheet).flatMap(({heading, text, tags}): Finding[] => {
      if (tags.some((i) => nodeAt(i).type === 'Table') || lists.includes(squeeze(text))) return [];
      return cardsOf([heading, ...tags], (i) => nodeAt(i).type).flatMap((card): Finding[] => {
        const pages = new Set(card.flatMap((i) => nodeAt(i).pages));
        if (pages.size < 2) return [];
        return [{value: `${pages.size} pages`, limit: '1 page', passed: false, where: whereOf(text, sheet)}];
      });
    });
    return findings.length > 0 ? findings : [ofWhole('1 page', '1 page', true)];
  },
};

/** The tags of a block in pieces, each from a heading of the third rank to the next; the first with the block's heading. */
function cardsOf(tags: readonly number[], typeOf: (tag: number) => string): number[][] {
  const cards: number[][] = [[]];
  let hasHeading = false;
  for (const tag of tags) {
    if (typeOf(tag) === 'H3' && hasHeading) cards.push([]);
    hasHeading ||= typeOf(tag) === 'H3';
    must(cards.at(-1), 'there is a first').push(tag);
  }
  return cards;
}
