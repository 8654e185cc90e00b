import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {excerptOf} from '../../src/formats/excerpt.ts';
import {runs} from '../support/size.ts';
import {hostileText} from './any-report.ts';

/** The two lines as a terminal of one column a letter would show them. */
const show = (line: string, from: number, to = from + 1, room = 60) => {
  const {text, before, marked} = excerptOf(line, from, to, room);
  return [text, `${' '.repeat(before)}${'^'.repeat(marked)}`];
};

describe('the marks stand under the place', () => {
  test('in a plain line', () => {
    expect(show('id: ears', 4, 8)).toEqual(['id: ears', '    ^^^^']);
  });

  test('behind a tab, which goes to the next multiple of four', () => {
    expect(show('\ta\tb', 3)).toEqual(['    a   b', '        ^']);
  });

  test('behind and under wide characters and emoji of many units', () => {
    expect(show('漢字: x', 4)).toEqual(['漢字: x', '      ^']);
    expect(show('漢字: x', 0, 2)).toEqual(['漢字: x', '^^^^']);
    expect(show('👩‍⚕️ x', '👩‍⚕️ '.length)).toEqual(['👩‍⚕️ x', '   ^']);
  });

  test('behind a letter of two code points', () => {
    expect(show('e\u0301t', 2)).toEqual(['e\u0301t', ' ^']);
  });

  test('under what is not seen, which is named', () => {
    expect(show('a\u200bb', 1)).toEqual(['a<U+200B>b', ' ^^^^^^^^']);
    expect(show('\u001b[31m', 0)).toEqual(['<U+001B>[31m', '^^^^^^^^']);
  });

  test('at the end of a line, and in an empty one', () => {
    expect(show('ab', 2)).toEqual(['ab', '  ^']);
    expect(show('ab', 9)).toEqual(['ab', '  ^']);
    expect(show('', 0)).toEqual(['', '^']);
  });
});

describe('a line that is too long is cut around the place', () => {
  const long = `${'a'.repeat(100)}X${'b'.repeat(100)}`;
  test('on both sides, or on one', () => {
    expect(show(long, 100, 101, 20)).toEqual([`…${'a'.repeat(6)}X${'b'.repeat(11)}…`, '       ^']);
    expect(show(long, 0, 1, 20)).toEqual([`${'a'.repeat(18)}…`, '^']);
    expect(show(long, 200, 201, 20)).toEqual([`…${'b'.repeat(7)}`, '       ^']);
  });

  test('and the marks end with it', () => {
    expect(show(long, 100, 200, 20)[1]).toBe(`       ${'^'.repeat(12)}`);
  });

  test('and of a megabyte no more is cut into letters than could be shown', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    onTestFinished(() => segment.mockRestore());
    expect(show('漢'.repeat(1_000_000), 500_000)[1]).toMatch(/^ +\^\^$/);
    const cut = segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    expect(cut).toBeGreaterThan(60);
    expect(cut).toBeLessThan(10_000);
  });
});

test('whatever stands there, it fits the room, is seen, and the marks stand on it', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, {maxLength: 20}).map((texts) => texts.join('').replace(/[\r\n]/g, '')),
      fc.nat(200),
      fc.nat(50),
      fc.integer({min: 20, max: 100}),
      (line, from, length, room) => {
        const {text, before, marked} = excerptOf(line, from, from + length, room);
        expect(stringWidth(text)).toBeLessThanOrEqual(room);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(before).toBeLessThanOrEqual(room);
        expect(before + marked).toBeLessThanOrEqual(room + 1);
      },
    ),
    runs(500),
  );
});
