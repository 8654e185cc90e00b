import type {Rule} from '../rule.ts';
import {placedBlocks} from './printed-lines.ts';
import {grid, line, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const tableHeads: Rule<SheetSubject> = {
  id: 'sheet/table-heads',
  means: 'A table of a sheet lacks a name or a short head.',
  asks: 'A table has a short name, and a short head for every column and row.',
  source: 'PEMAT 17, 19',
  severity: 'error',
  says: 'Found {value} in the heads of a table, expected short ones everywhere.',
  hint: 'Give the block a "heading" and its columns short ones.',
  readers: 'everyone',
  good: sample([grid(['It helps'], [line('healing')])]),
  bad: sample([grid([''], [line('healing')])]),
  judge({sheet}) {
    return placedBlocks(sheet).flatMap(({block, path}) => {
      if (block.type !== 'grid' && block.type !== 'matrix' && block.type !== 'options') return [];
      // The questions of a table of choices are bands over its columns: no corner is left between them.
      const corner = block.type === 'options' ? [] : [block.corner.text];
      const rows = block.type === 'matrix' ? block.rows.map((r) => r.own) : block.rows.map((r) => r.heading.text);
      const heads = [...corner, ...block.columns.map((c) => c.heading.text), ...rows];
      const wrong = heads.find((head) => head.trim() === '' || head.length > longestHead);
      const passed = wrong === undefined && block.heading.text !== '';
      const value = wrong === undefined ? 'all there' : wrong || 'an empty head';
      return [{value, limit: 'all there', passed, where: {text: block.heading.text, claims: [], path}}];
    });
  },
};

/** Letters of a head that is still taken in at a glance. */
const longestHead = 60;
