/** How a sheet is made smaller until it fits its pages: here a sheet fits by how many of its rows and blocks are left. */
import {describe, expect, it} from 'vitest';
import {parseDocument} from 'yaml';
import {cutsOf} from '../../src/begin-sheet/cuts.ts';
import {fitSheet} from '../../src/begin-sheet/fit-sheet.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';

const oneSide = `
id: a
title: A
template: handout
for: patient
pages: 2
sides:
  - top:
      - main: {select: [{relation: causes, limit: 2}]}
      - care:
          select: [{relation: see-doctor-for, urgency: [emergency, today, soon]}]
          week: [{relation: see-doctor-for, object: [b]}]
      - actions: {select: [{relation: advice, limit: 5}]}
      - plan: {lines: 3}
    columns:
      - helps: {select: [{relation: helps, limit: 4}]}
      - foods: {select: [{relation: found-in, limit: 8}]}
`;
const twoSides = oneSide.replace('    columns:', '  - columns:');

const blocksOf = ({sides}: SheetDefinition) =>
  sides.flatMap(({top = [], columns = [], bottom = []}) => [...top, ...columns, ...bottom]);
const namesIn = (definition: SheetDefinition) => blocksOf(definition).flatMap((block) => Object.keys(block));
const find = (definition: SheetDefinition, name: string) =>
  blocksOf(definition).flatMap((block) => (name in block ? [block[name as keyof typeof block]] : []))[0];

/** Fits a sheet by a rule, and says what became of it. */
async function fitted(
  text: string,
  fits: (definition: SheetDefinition) => boolean,
  isSound = (_: SheetDefinition) => true,
) {
  const tried: SheetDefinition[] = [];
  const made = await fitSheet(parseDocument(text), {
    isSound,
    fits: async (definition) => {
      tried.push(definition);
      return fits(definition);
    },
  });
  return {
    tried,
    definition: made ? (made.document.toJS() as SheetDefinition) : null,
    leftOut: made?.leftOut.map(({block}) => block) ?? null,
  };
}

describe('fitSheet', () => {
  it('leaves a sheet that fits as it is, after one try', async () => {
    const {definition, leftOut, tried} = await fitted(oneSide, () => true);
    expect([definition, leftOut, tried.length]).toEqual([parseDocument(oneSide).toJS(), [], 1]);
  });

  it('shortens what is missed least, and nothing that need not be shorter', async () => {
    const {definition, leftOut} = await fitted(oneSide, (d) =>
      JSON.stringify(find(d, 'foods') ?? '').includes('"limit":3'),
    );
    expect(leftOut).toEqual(['foods']);
    expect(definition && find(definition, 'helps')).toEqual({select: [{relation: 'helps', limit: 4}]});
    expect(definition && find(definition, 'plan')).toEqual({lines: 3});
  });

  it('takes whole blocks when shorter lists are not enough: foods before what helps, the plan before what to do', async () => {
    const {definition} = await fitted(oneSide, (d) => namesIn(d).length <= 4);
    expect(definition && namesIn(definition)).toEqual(['main', 'care', 'actions', 'helps']);
  });

  it('takes no block without which the sheet is not sound', async () => {
    const {definition} = await fitted(
      oneSide,
      (d) => namesIn(d).length <= 4,
      (d) => namesIn(d).includes('foods'),
    );
    expect(definition && namesIn(definition)).toEqual(['main', 'care', 'actions', 'foods']);
  });

  it('never takes a sign that cannot wait: where even that is too much, there is no sheet', async () => {
    const {definition, tried} = await fitted(oneSide, () => false);
    expect(definition).toBeNull();
    for (const each of tried) {
      const {select} = find(each, 'care') as {select: {urgency: string[]}[]};
      expect(select[0]?.urgency).toEqual(expect.arrayContaining(['emergency', 'today']));
      expect(namesIn(each)).toContain('main');
    }
  });

  it('lets the signs that can wait for days go last of all', () => {
    const cuts = cutsOf(parseDocument(oneSide));
    expect(cuts.map(({block}) => block).indexOf('care')).toBe(cuts.length - 1);
    expect(cuts.at(-1)?.why).toContain('can wait for days');
  });

  it('puts two sides on one page where all has room there; else the sheet keeps its sides', async () => {
    const small = await fitted(twoSides, () => true);
    expect([small.definition?.sides.length, small.definition?.pages]).toEqual([1, 1]);
    expect(small.definition && namesIn(small.definition)).toEqual(namesIn(parseDocument(oneSide).toJS()));
    const large = await fitted(twoSides, ({pages}) => pages === 2);
    expect([large.definition, large.leftOut]).toEqual([parseDocument(twoSides).toJS(), []]);
  });

  it('finds a single cut that is enough, where more of them leave a page nearly blank', async () => {
    const {leftOut} = await fitted(
      oneSide,
      (d) => find(d, 'plan') !== undefined && find(d, 'helps') === undefined && find(d, 'foods') !== undefined,
    );
    expect(leftOut).toEqual(['helps']);
  });
});
