import type {Block} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {actions, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const listsUsed: Rule<SheetSubject> = {
  id: 'sheet/lists-used',
  means: 'A sheet has no list.',
  asks: 'What is listed stands in lists or tables, not in paragraphs.',
  source: 'CCI 8',
  severity: 'warning',
  says: 'Found {value} lists, expected {limit}.',
  hint: 'Add a block that lists its claims.',
  readers: 'patients',
  good: sample([main('Brush your teeth.'), actions('Ask us.')]),
  bad: sample([main('Brush your teeth.')]),
  judge({sheet}) {
    const count = placedBlocks(sheet).filter(
      ({block}) =>
        ['list', 'foods', 'care', 'grid', 'options'].includes(block.type) ||
        (block.type === 'passage' && isListed(block)),
    ).length;
    return [ofWhole(count, 'at least 1', count > 0)];
  },
};

/** Whether a passage has a list or a table. */
const isListed = ({chunks, sections}: Block<'passage'>) =>
  [...chunks, ...sections.flatMap((section) => section.chunks)].some(({type}) =>
    ['steps', 'bullets', 'table'].includes(type),
  );
