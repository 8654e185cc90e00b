import {expect, test} from 'vitest';
import {unitOf, unitPattern} from '../../src/base/units.ts';

test('both signs for micro, and the ways without one, are one unit', () => {
  expect(['mcg', '\u00b5g', '\u03bcg', 'ug'].map(unitOf)).toEqual(['ug', 'ug', 'ug', 'ug']);
  expect(unitOf('spoons')).toBe(null);
});

test('a pattern takes the longest way to write a unit, and a stop for a stop', () => {
  const pattern = new RegExp(unitPattern('g', '[IU]'), 'g');
  expect('2 gm, 3 g, 4 i.u., 5 ixu.'.match(pattern)).toEqual(['gm', 'g', 'i.u.']);
});
