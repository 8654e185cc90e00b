import {partsOf} from '../../model/part.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {actions, list, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const tool: Rule<SheetSubject> = {
  id: 'sheet/tool',
  means: 'A sheet has nothing to act with.',
  asks: 'There is something to act with: boxes to tick, or lines for a plan.',
  source: 'PEMAT 23',
  severity: 'warning',
  says: 'Found {value} blocks to act with, expected {limit}.',
  hint: 'Add a "plan" block, an "actions" block, or a table with "ticks".',
  readers: 'patients',
  good: sample([actions('Ask us.')]),
  bad: sample([list('does', 'What it does', 'Zinc helps', ['healing'])]),
  judge({sheet}) {
    const tools = placedBlocks(sheet).filter(
      ({block}) =>
        block.type === 'plan' ||
        ((block.type === 'list' || block.type === 'matrix') && block.ticks) ||
        // A plan in zones, or blanks that are filled in together.
        (block.type === 'passage' && (block.as === 'zones' || partsOf(block).some(({text}) => text.includes('___')))),
    );
    return [ofWhole(tools.length, 'at least 1', tools.length > 0)];
  },
};
