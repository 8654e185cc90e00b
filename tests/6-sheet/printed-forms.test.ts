import {create} from 'qrcode';
import {describe, expect, it} from 'vitest';
import {joinWords} from '../../src/6-sheet/join-words.ts';
import {printedDate} from '../../src/6-sheet/printed-date.ts';
import {qrCode} from '../../src/6-sheet/qr-code.ts';
import {sourceMarks} from '../../src/6-sheet/source-marks.ts';
import {wording} from './sample.ts';

describe('printed forms', () => {
  it.each([
    [[], ''],
    [[2], '2'],
    [[1, 2], '1, 2'],
    [[1, 2, 3, 5], '1–3, 5'],
    [[1, 3, 4, 6, 7, 8], '1, 3, 4, 6–8'],
  ])('source marks %j: %s', (numbers, mark) => expect(sourceMarks(numbers)).toBe(mark));

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('list %j: %s', (words, text) => expect(joinWords(words, wording.and)).toBe(text));

  it('dates by the wording file', () => expect(printedDate('2026-11-02', wording)).toBe('2 November 2026'));

  it('a QR code drawn module by module inside its quiet zone', () => {
    const {size, path} = qrCode('https://sheets.example.org/zinc', '');
    const {modules} = create('https://sheets.example.org/zinc', {errorCorrectionLevel: 'M'});
    const dark = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let i = 0; i < Number(width); i++) dark.add(`${Number(x) + i - 4},${Number(y) - 4}`);
    }
    const expected = new Set<string>();
    for (let y = 0; y < modules.size; y++) {
      for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) expected.add(`${x},${y}`);
    }
    expect(size).toBe(modules.size + 8);
    expect(dark).toEqual(expected);
  });
});
