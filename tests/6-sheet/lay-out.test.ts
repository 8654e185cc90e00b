import {describe, expect, it} from 'vitest';
import {layOut} from '../../src/6-sheet/lay-out.ts';
import {renderEdition} from '../../src/7-html/render-edition.ts';
import {partsOf} from '../../src/model/part.ts';
import {blocksOf} from '../../src/model/sheet.ts';
import {claim, css, sheetOf, statements, templates} from './sample.ts';

const found = [
  claim('zinc found-in nuts stated a,b', {statements: statements('a', 'b')}),
  claim('zinc found-in crab stated b', {statements: statements('b')}),
  claim('copper found-in crab stated c', {statements: statements('c')}),
  claim('copper found-in nuts can c', {statements: statements('c affirmed can')}),
];
const matrix = {corner: 'Food', relation: 'found-in', rows: ['nuts', 'crab'], columns: ['zinc', 'copper']};
const tables = {
  grid: sheetOf({
    grid: {corner: 'Nutrient', rows: ['zinc'], columns: [{heading: 'It helps', select: [{relation: 'supports'}]}]},
  }),
  options: sheetOf({
    options: {
      options: [
        {heading: 'Pills', means: 'You take pills.'},
        {heading: 'Nothing', means: 'You wait.'},
      ],
      rows: [{heading: 'What is it?', about: 'what', cells: [{select: [{relation: 'advice'}]}, {}]}],
    },
  }),
  sources: sheetOf({matrix: {...matrix, show: 'sources'}}, found),
  dots: sheetOf({matrix: {...matrix, show: 'dots', ticks: true}}, found),
};
const texts = (name: keyof typeof tables) => {
  const [block] = blocksOf(layOut({sheet: tables[name].value, print: 'large'}));
  return partsOf(block).flatMap(({text}) => (text === '' ? [] : [text]));
};

describe('large print', () => {
  it.each(Object.entries(tables))(
    'has the %s in one column, with the claims of each cell that says something',
    (_, {value}) => {
      const [table] = blocksOf(value);
      const [cards] = blocksOf(layOut({sheet: value, print: 'large'}));
      expect(cards?.type).toBe('cards');
      const claimsOf = (block: unknown) =>
        new Set(partsOf(block).flatMap((part) => (part.role === 'name' ? [] : part.claims)));
      expect(claimsOf(cards)).toEqual(claimsOf(table));
      const html = renderEdition({sheet: value, size: 'a4', print: 'large'}, templates, {css, fonts: [], logo: null});
      expect(html).not.toContain('<table');
    },
  );

  it('names the column behind which each cell stood, and the letter of each option', () => {
    expect(texts('grid')).toEqual(['Side by side', 'Zinc', 'It helps', 'wounds heal']);
    expect(texts('options').slice(0, 7)).toEqual([
      ...['Your choices', 'What is it?', 'A', 'Pills', 'You take pills.', 'Ask us before you take pills.', 'B'],
    ]);
  });

  it('puts together what is marked alike, and leaves out what was not found', () => {
    expect(texts('sources').slice(-3)).toEqual(['one only', 'Zinc 2', 'Copper 3']);
    expect(texts('sources')).toEqual(expect.arrayContaining(['Nuts', 'agreed', 'Zinc 1, 2', 'one only', 'Copper 3']));
    expect(texts('dots')).toEqual(expect.arrayContaining(['Nuts', 'yes', 'Zinc', 'in part', 'Copper']));
    expect(texts('dots')).not.toContain('–');
  });

  it('is the same sheet otherwise, and standard print has its tables', () => {
    const {value} = tables.grid;
    expect(layOut({sheet: value, print: 'standard'})).toBe(value);
    expect(layOut({sheet: value, print: 'large'}).version).toBe(value.version);
  });
});

describe('a sheet that lies across', () => {
  const across = {...tables.grid.value, orientation: 'landscape' as const};
  const head = (sheet: typeof across, size: 'a4' | 'letter', print: 'standard' | 'large') =>
    renderEdition({sheet, size, print}, templates, {css, fonts: [], logo: null});

  it('does so in standard print, on its paper', () => {
    expect(head(across, 'a4', 'standard')).toContain('@page{size:297mm 210mm');
    expect(head(across, 'letter', 'standard')).toContain('@page{size:11in 8.5in');
    expect(head(across, 'a4', 'standard')).toMatch(/<html [^>]*data-orientation="landscape"/);
    expect(head(across, 'a4', 'large')).toContain('@page{size:210mm 297mm');
    expect(head({...across, orientation: 'portrait' as never}, 'a4', 'standard')).toContain('@page{size:210mm 297mm');
  });
});
