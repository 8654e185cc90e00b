/** A number is read whole, with its sign and all its digits, or not at all: a part of it is another number. */
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {readFigures} from '../../src/4-merge/figures.ts';
import {normalNumber, oddNumbers, withoutOddNumbers} from '../../src/base/number-runs.ts';
import {readFigures as readOwn} from '../../src/checks/read-figures.ts';
import {english} from '../checks/check-rules.ts';
import {runs} from '../support/size.ts';

const odd = (text: string) => oddNumbers(text, ['minus']).map((n) => n.text);
const {figures} = english;

describe('numbers', () => {
  it.each([
    '60 %',
    '0.60 %',
    '1,200 mg',
    '1,200.5 mg',
    '2-60 %',
    '2–60 %',
    '2 - 60 %',
    'B12, omega-3',
    'in 2026, 100 of',
    '3 of 10.',
  ])('in "%s" are plain', (text) => expect(odd(text)).toEqual([]));

  it.each([
    ['1,60 %', '1,60'],
    ['12,34,567 mg', '12,34,567'],
    ['1.2.3', '1.2.3'],
    ['minus 60 %', 'minus 60'],
    ['by −60 %', '−60'],
    ['by -60 %', '-60'],
    ['by − 60 %', '− 60'],
    ['(-0.5 °C)', '-0.5'],
    ['½ a tablet', '½'],
    ['1½ tablets', '1½'],
    ['1 ½ tablets', '1 ½'],
    ['1/2 a tablet', '1/2'],
    ['1 1/2 tablets', '1 1/2'],
    ['10⁶ cells', '10⁶'],
    ['10^6 cells', '10^6'],
    ['2 × 10⁶ cells', '2 × 10⁶'],
    ['1e6 cells', '1e6'],
    ['1 000 mg', '1 000'],
    ['1\u202f000\u202f000 mg', '1\u202f000\u202f000'],
    ["1'000 mg", "1'000"],
    ['.5 mg', '.5'],
    ['120/80', '120/80'],
  ])('in "%s" is one that is odd: %s', (text, number) => {
    expect(odd(text)).toEqual([number]);
    expect(withoutOddNumbers(text, ['minus'])).toHaveLength(text.length);
    expect(readFigures(text, figures).filter((f) => /\d/.test(f.text))).toEqual([]);
    expect(readOwn(text, figures)).toMatchObject([{numbers: [], unit: `as written: ${normalNumber(number)}`}]);
  });

  it('are the same in their ways to be written', () => {
    expect(['−½', 'minus 1/2', '-½'].map(normalNumber)).toEqual(['-1/2', '-1/2', '-1/2']);
    expect(normalNumber('1½')).toBe('1 1/2');
  });
});

test('any figure is read as what it is, or not at all', () => {
  const groups = fc.tuple(fc.integer({min: 1, max: 999}), fc.array(fc.integer({min: 0, max: 999}), {maxLength: 2}));
  const decimals = fc.option(fc.stringMatching(/^\d{1,3}$/), {nil: undefined});
  const separators = fc.constantFrom(',', '.', ' ', '\u202f', "'", '');
  const signs = fc.constantFrom('', '', '-', '−', 'minus ');
  const units = fc.constantFrom(' %', '%', ' percent', ' mg', ' µg');
  fc.assert(
    fc.property(
      groups,
      decimals,
      separators,
      fc.constantFrom('.', ','),
      signs,
      units,
      (whole, part, group, point, sign, unit) => {
        const [first, more] = whole;
        const digits = [String(first), ...more.map((n) => String(n).padStart(3, '0'))];
        const written = digits.join(group) + (part === undefined ? '' : point + part);
        const value = Number(digits.join('') + (part === undefined ? '' : `.${part}`));
        const isPlain =
          sign === '' && (group === ',' || group === '' || more.length === 0) && (part === undefined || point === '.');
        // "1,234" and "1.234" can be read in two ways, of which English has one.
        const isEnglish = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(written);
        const read = readFigures(`It falls by ${sign}${written}${unit} a day.`, figures);
        if (isPlain) expect(read.map((f) => [f.low, f.high])).toEqual([[value, value]]);
        else if (sign !== '' || !isEnglish) expect(read).toEqual([]);
      },
    ),
    runs(300),
  );
});
