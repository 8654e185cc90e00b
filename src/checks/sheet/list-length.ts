import {partsOf, type Role} from '../../model/part.ts';
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
 * The lists that are read from top to bottom, each under the words above it. The rows of a table are looked up, so they are
 * none; and no sign of danger is to be left out for the sake of a short list.
 */
function listsOf(block: Block): {text: string; count: number}[] {
  const parts = partsOf(block);
  return itemsIn(block).flatMap((items) => {
    const [first] = partsOf(items);
    if (first === undefined || first.role === 'sign') return [];
    const above = parts.slice(0, parts.indexOf(first)).findLast(({role, text}) => over.has(role) && text !== '');
    return [{text: above?.text ?? '', count: items.length}];
  });
}

const over: ReadonlySet<Role> = new Set(['heading', 'subheading', 'lead', 'name', 'head']);

/** All `items` of a block, however deep they stand. */
function itemsIn(piece: unknown): unknown[][] {
  if (typeof piece !== 'object' || piece === null) return [];
  return Object.entries(piece).flatMap(([key, value]) => [
    ...(key === 'items' && Array.isArray(value) ? [value] : []),
    ...itemsIn(value),
  ]);
}
