import {expect, test} from 'vitest';
import {readOperations, writeOperations} from '../../src/8-pdf/content-stream.ts';
import {roundSteps} from '../../src/8-pdf/round-steps.ts';

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

test('places of text and steps between glyphs become hundredths, all else stays as written', () => {
  const source =
    '1.00012 0 0 -1 60.12345 1093 Tm\n<002b> Tj\n8.1280212 0 Td\n<003c> Tj\n-.004 -12.5 Td\n.2706 .2706 .2706 rg';
  expect(writeOperations(roundSteps(readOperations(source)))).toBe(
    source.replace('60.12345', '60.12').replace('8.1280212 0 Td', '8.13 0 Td').replace('-.004 -12.5 Td', '0 -12.5 Td'),
  );
});
