/** The pairs of things that a unit names grow with the square of its names: they are counted, and what is left out is said. */
import {describe, expect, it} from 'vitest';
import {makePairBudget, mostNamed, mostPairs} from '../../src/3-extract/pair-budget.ts';
import type {Reading} from '../../src/3-extract/reading.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {articleOf, entities, extractFrom, lexiconOf} from './engine.ts';

const naming = (count: number) =>
  ({
    things: Array.from({length: count}, (_, i) => ({mention: {entity: {id: `e${i}`}}})),
    loose: [],
  }) as unknown as Reading;
const pairs = (count: number) => () => Array.from({length: count}) as never[];

describe('the budget of pairs', () => {
  it('asks for none of a unit that names too much, and tells how much', () => {
    const pairsOf = makePairBudget();
    const never = () => expect.fail('its pairs were made');
    expect(pairsOf(naming(mostNamed), pairs(5)).pairs).toHaveLength(5);
    expect(pairsOf(naming(mostNamed + 1), never)).toEqual({pairs: [], left: {because: 'names', named: mostNamed + 1}});
  });

  it('ends with the article, and tells it once', () => {
    const pairsOf = makePairBudget();
    for (let made = 0; made <= mostPairs; made += 100) expect(pairsOf(naming(9), pairs(100)).left).toBeNull();
    expect(pairsOf(naming(0), pairs(0)).left).toBeNull();
    expect(pairsOf(naming(1), pairs(1))).toMatchObject({pairs: [], left: {because: 'article', isFirst: true}});
    expect(pairsOf(naming(1), pairs(1))).toMatchObject({pairs: [], left: {because: 'article', isFirst: false}});
  });
});

const foods: Entity[] = Array.from({length: 160}, (_, i) => ({
  id: `food-${i}`,
  kind: 'food',
  label: `fruit${i}x`,
  plain: `fruit ${i}`,
}));
const lexicon = lexiconOf([...entities, ...foods], {
  ranking: {scale: 10, bias: 0, proposeFrom: 60, calibration: {read: [], candidate: []}, weights: {}, constructs: {}},
});

describe('a sentence of many names', () => {
  const list = (count: number) =>
    foods
      .slice(0, count)
      .map(({label}) => label)
      .join(', ');

  it('still states what it says outright, and its place is told', () => {
    const {statements, diagnostics} = extractFrom(`So it is.\n\nZinc is found in ${list(60)}.`, lexicon);
    expect(statements.filter((s) => s.object.startsWith('food-') || s.subject.startsWith('food-'))).toHaveLength(60);
    expect(diagnostics).toMatchObject([{code: 'article/surface', severity: 'warning', place: {line: 13}}]);
    expect(diagnostics[0]?.message).toMatch(/^Found a sentence that names 61 things, expected at most 40/);
  });

  it('as many as 160 is too long to be read', () => {
    const {units} = articleOf(`Zinc is found in ${list(160)}.`);
    expect(units[0]?.cutAt).toBe(units[0]?.end);
  });
});
