import {describe, expect, it} from 'vitest';
import {inCommonUnit, saferSign, unitOf, unitPattern} from '../../src/base/units.ts';

const words = {ug: ['microgram', 'micrograms'], '%': ['per cent'], '{cup}': ['cup', 'cups']};

describe('a unit', () => {
  it.each([
    ['mcg', 'ug'],
    ['\u00b5g', 'ug'],
    ['\u03bcg', 'ug'],
    ['UG', 'ug'],
    ['Micrograms', 'ug'],
    ['mL', 'mL'],
    ['ML', 'mL'],
    ['i.u.', '[IU]'],
    ['per  cent', '%'],
    ['cups', '{cup}'],
    ['spoons', null],
  ])('%s is %s', (written, code) => expect(unitOf(written, words)).toBe(code));

  it('is turned into the one that all of its kind have in common', () => {
    expect(inCommonUnit('g')).toEqual({unit: 'mg', times: 1000});
    expect(inCommonUnit('wk')).toEqual({unit: 'min', times: 10_080});
    expect(inCommonUnit('{cup}')).toEqual({unit: '{cup}', times: 1});
  });

  it.each([
    ['ug', 'mcg'],
    ['MG', 'mg'],
    ['gm', 'g'],
    ['I.U.', 'IU'],
    ['mcg', null],
    ['l', null],
  ])('%s is better written %s', (written, safer) => expect(saferSign(written)).toBe(safer));
});

it('a pattern takes the longest way to write a unit, and a stop for a stop', () => {
  const pattern = new RegExp(unitPattern({}, ['g', '[IU]']), 'g');
  expect('2 gm, 3 g, 4 i.u., 5 ixu.'.match(pattern)).toEqual(['gm', 'g', 'i.u.']);
});
