import {expect, test} from 'vitest';
import {compareFrozen} from '../../src/commands/frozen.ts';

const compare = (committed: string | null, made: string) =>
  compareFrozen(committed === null ? null : Buffer.from(committed), made, 'output/dataset.json').map(
    ({place, message}) => `${place.line ?? ''} ${message}`,
  );

test('the same text is fine', () => {
  expect(compare('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('otherwise the first line that differs is named', () => {
  expect(compare(null, 'a\n')).toEqual([' Found no committed dataset, expected one.']);
  expect(compare('a\nb\n', 'a\n c\n')).toEqual(["2 Found 'b', expected 'c': the content gives another dataset."]);
  expect(compare('a', 'a\nb')).toEqual(["2 Found 'the end', expected 'b': the content gives another dataset."]);
  expect(compare('a\nb', 'a')).toEqual(["2 Found 'b', expected 'the end': the content gives another dataset."]);
});
