import type {Finding, Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {care, line, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const redFlags: Rule<SheetSubject> = {
  id: 'sheet/red-flags',
  means: 'A sign in the box of red flags comes from no claim, or there is none.',
  asks: 'The sheet says when to get help, and each sign comes from a claim.',
  source: 'own: a missed warning is the greatest harm that a sheet can do',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would miss when to get help'},
  says: 'Found {value} behind a sign of danger, expected {limit}.',
  hint: 'Add a "care" block, or "care: {like: <another sheet>}".',
  readers: 'patients',
  good: sample([care([line('a sore gum', 'c-1')])]),
  bad: sample([main('Brush your teeth.'), care([line('a sore gum')])]),
  judge({sheet}) {
    const columns = placedBlocks(sheet).flatMap(({block, path}) =>
      block.type === 'care' ? block.columns.map((column) => ({column, path})) : [],
    );
    if (columns.length === 0) return [ofWhole('none', 'a sign from a claim', false)];
    return columns.flatMap(({column, path}): Finding[] => {
      if (column.items.length === 0) {
        const where = {text: column.heading.text, claims: [], path};
        return [{value: 'none', limit: 'a sign from a claim', passed: false, where}];
      }
      return column.items.map((item) => ({
        ...{value: item.claims.length, limit: 'at least 1 claim', passed: item.claims.length > 0},
        where: {text: `${column.heading.text}: ${item.text}`, claims: item.claims, path},
      }));
    });
  },
};
