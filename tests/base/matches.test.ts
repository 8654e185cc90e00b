import {expect, test} from 'vitest';
import {allMatches, sureMatch} from '../../src/base/matches.ts';

test('every match in its order, or none', () => {
  expect(allMatches('1 in 10 or 10%', /\d+/g)).toEqual(['1', '10', '10']);
  expect(allMatches('none', /\d+/g)).toEqual([]);
});

test('a pattern that can match nothing matches every text; one that does not is a bug', () => {
  expect(sureMatch(/^ */, '  a')).toBe('  ');
  expect(sureMatch(/^ */, 'a')).toBe('');
  expect(() => sureMatch(/^ +/, 'a')).toThrow('does not match every text');
});
