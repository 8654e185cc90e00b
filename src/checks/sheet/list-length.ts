import type {Block} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {placedBlocks} from './printed-lines.ts';
import {list, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const steps = (count: number) => Array.from({length: count}, (_, i) => `step ${i}`);

export const listLength: Rule<SheetSubject> = {
  id: 'sheet/list-length',
  means: 'A list of a sheet is too long.',
  asks: 'No list, and no group of a list, has more items than the limit.',
  source: 'CDC; CCI 8',
  severity: 'warning',
  says: 'Found a list of {value} items, expected {limit} at most.',
  hint: 'Set a smaller "limit" in the query, or split it so that its items get leads of their own.',
  readers: 'patients',
  good: sample([list('does', 'Steps', '', steps(7))]),
  bad: sample([list('does', 'Steps', '', steps(8))]),
  judge({sheet, limits}) {
    const limit = limits.listItems;
    return placedBlocks(sheet).flatMap(({block, path}) =>
      listsOf(block).map(({text, count}) => {
        return {value: count, limit, passed: count <= limit, where: {text, claims: [], path}};
      }),
    );
  },
};

/**
 * The lists that are read from top to bottom. The rows of a table are looked up, so they are none; and no sign of danger
 * is to be left out for the sake of a short list.
 */
function listsOf(block: Block): {text: string; count: number}[] {
  switch (block.type) {
    case 'list':
      return block.groups.map((g) => ({text: g.lead || block.heading, count: g.items.length}));
    case 'foods':
      return [{text: block.heading, count: block.groups.length}];
    case 'grid':
      return block.rows.flatMap((row) => row.cells.map((c) => ({text: row.heading, count: c.items.length})));
    case 'plan':
      return [{text: block.heading, count: block.lines.length}];
    default:
      return [];
  }
}
