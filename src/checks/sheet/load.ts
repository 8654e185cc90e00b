import type {Block} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {headingsOf, placedBlocks} from './printed-lines.ts';
import {list, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const load: Rule<SheetSubject> = {
  id: 'sheet/load',
  means: 'A side of a sheet teaches too many ideas.',
  asks: 'A side of paper teaches no more main ideas than the limit.',
  source: 'CDC, Simply Put; CCI 9',
  severity: 'warning',
  says: 'Found {value} main ideas on a side, expected {limit} at most.',
  hint: 'Move a block to another side or another sheet.',
  readers: 'patients',
  good: sample(['A', 'B', 'C', 'D'].map((heading) => list('does', heading, '', ['enamel']))),
  bad: sample(['A', 'B', 'C', 'D', 'E'].map((heading) => list('does', heading, '', ['enamel']))),
  judge({sheet, limits}) {
    const bySide = Map.groupBy(placedBlocks(sheet), (placed) => placed.side);
    return [...bySide].map(([side, placed]) => {
      const ideas = placed.filter(({block}) => isIdea(block));
      const text = ideas.flatMap(({block}) => headingsOf(block)).join('; ');
      const value = ideas.length;
      const where = {text, claims: [], path: ['sides', side]};
      return {value, limit: limits.mainIdeas, passed: value <= limits.mainIdeas, where};
    });
  },
};

/**
 * A block that teaches something new. The main message and the summary say what others say; the box of red flags, the
 * actions, the plan and the questions are there to be used; what is known and unknown speaks of the same ideas again.
 */
function isIdea(block: Block): boolean {
  if (block.type === 'list') return block.kind !== 'summary' && block.kind !== 'actions';
  return ['foods', 'grid', 'options', 'matrix', 'evidence', 'agreement', 'disputes', 'passage'].includes(block.type);
}
