import {expect, it} from 'vitest';
import {indexPage} from '../../src/commands/build/index-page.ts';
import {exportCommitted} from '../export/committed.ts';

it('offers standard print before large print, whatever the files are called', () => {
  const {content, dataset, sheets} = exportCommitted();
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const edition = (file: string, size: 'a4' | 'letter', print: 'standard' | 'large') => ({
    ...{topic: sheet.topic, sheet: sheet.id, size, print, file, version: sheet.version, pages: 1, claims: []},
  });
  const printed = [
    edition('x.a4.large.pdf', 'a4', 'large'),
    edition('x.a4.pdf', 'a4', 'standard'),
    edition('x.letter.large.pdf', 'letter', 'large'),
    edition('x.letter.pdf', 'letter', 'standard'),
  ];
  const page = indexPage(dataset, printed, [], sheets, content, '0'.repeat(64));
  expect(page.topics.flatMap((t) => t.sheets).flatMap((s) => s.files.map((f) => f.label))).toEqual([
    ...['A4', 'US Letter', 'A4, large print', 'US Letter, large print'],
  ]);
});
