import {expect, test} from 'vitest';
import {lineAndColumn, placeAt} from '../../src/base/places.ts';

test('lines end with LF, CR or both, and are counted from 1 like columns', () => {
  const text = 'a\nbc\r\nd\re';
  expect([...text].map((_, at) => Object.values(lineAndColumn(text, at)).join(':'))).toEqual([
    ...['1:1', '1:2', '2:1', '2:2', '2:3', '3:1', '3:1', '3:2', '4:1'],
  ]);
  expect(placeAt('a.md', text, text.length)).toEqual({file: 'a.md', line: 4, column: 2});
});
