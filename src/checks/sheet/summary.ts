import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {list, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const summary: Rule<SheetSubject> = {
  id: 'sheet/summary',
  means: 'A sheet of two pages has no summary.',
  asks: 'A sheet of two pages has a summary.',
  source: 'PEMAT 11',
  severity: 'warning',
  says: 'Found {value} on a sheet of two pages, expected {limit}.',
  hint: 'Add a "summary" block.',
  readers: 'patients',
  good: sample([main('Brush your teeth.'), list('summary', 'In short', '', ['Brush your teeth.'])], {}, {pages: 2}),
  bad: sample([main('Brush your teeth.')], {}, {pages: 2}),
  judge({sheet}) {
    if (sheet.pages < 2) return [];
    const found = placedBlocks(sheet).some(({block}) => block.type === 'list' && block.kind === 'summary');
    return [ofWhole(found ? 'a summary' : 'none', 'a summary', found)];
  },
};
