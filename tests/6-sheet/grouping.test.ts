import {expect, it} from 'vitest';
import {claim, sheetOf} from './sample.ts';

const leads = (...lines: string[]) => {
  const {block} = sheetOf(
    {causes: {heading: 'Causes', select: [{relation: 'causes', object: ['fever', 'rash', 'colds']}]}},
    lines.map((line) => claim(line)),
  );
  if (block.type !== 'list') throw new Error(block.type);
  return block.groups.map((g) => [g.lead.text, g.items.map((i) => [i.text, i.mark])]);
};

it('says of several things together what holds for all of them, and apart what does not', () => {
  expect(
    leads(
      'zinc causes fever can a',
      'zinc causes rash can b',
      'copper causes fever can a',
      'copper causes rash can a',
      'crab causes rash can c',
    ),
  ).toEqual([
    [
      'A fever and a red skin can also come from',
      [
        ['copper', '1'],
        ['zinc', '1, 2'],
      ],
    ],
    ['A red skin can also come from', [['crab', '3']]],
  ]);
});

it('keeps apart what is not equally sure', () => {
  const groups = leads('zinc causes fever limited a', 'copper causes fever can a', 'crab causes fever can a');
  expect(groups[0]).toEqual([
    'A fever can also come from',
    [
      ['copper', '1'],
      ['crab', '1'],
    ],
  ]);
  expect(JSON.stringify(groups)).toContain('few studies');
});

it('puts the cells of a table into one line where asked, with all that stands behind them', () => {
  const grid = (cells?: 'line') => {
    const columns = [{heading: 'Foods', select: [{relation: 'found-in'}]}];
    const {block} = sheetOf({grid: {corner: 'Nutrient', rows: ['zinc'], columns, ...(cells && {cells})}}, [
      claim('zinc found-in crab stated b'),
      claim('zinc found-in pecans stated a,b'),
    ]);
    if (block.type !== 'grid') throw new Error(block.type);
    return block.rows[0]?.cells[0]?.items.map((i) => [i.text, i.mark, i.claims.length]);
  };
  expect(grid()).toEqual([
    ['pecans', '1, 2', 1],
    ['crab', '2', 1],
  ]);
  expect(grid('line')).toEqual([['pecans, crab', '1, 2', 2]]);
});
