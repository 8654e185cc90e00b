import {expect, test} from 'vitest';
import {readOperations, writeOperations} from '../../src/8-pdf/content-stream.ts';

test('operations with every kind of operand, and back', () => {
  const source = String.raw`q % a comment ) (
/Span<</ActualText(a \) (b) c)/B true>>BDC
1 0 0 -1.5 .2 0 cm[(x)-20<0A 0b>]TJ (y)' T* /P1 scn f*
EMC Q`;
  const operations = readOperations(source);
  expect(operations.map(({operator}) => operator).join(' ')).toBe("q BDC cm TJ ' T* scn f* EMC Q");
  expect(operations[1]?.operands).toEqual(['/Span', '<<', '/ActualText', String.raw`(a \) (b) c)`, '/B', 'true', '>>']);
  expect(operations[3]?.operands).toEqual(['[', '(x)', '-20', '<0A 0b>', ']']);
  expect(readOperations(writeOperations(operations))).toEqual(operations);
});

test.each([
  ['BI /W 1 ID x EI', /inline image/],
  ['(no end', /string without an end/],
  ['1 0 m )', /cannot be read at byte 6/],
])('what it does not understand it refuses: %s', (source, message) => {
  expect(() => readOperations(source)).toThrow(message);
});
