import {encode} from 'fast-png';
import {describe, expect, test} from 'vitest';
import {readIllustrations} from '../../src/1-read/read-illustrations.ts';
import type {RawFile} from '../../src/model/source-file.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const file = (path: string, bytes: Uint8Array | number[], more: Partial<RawFile> = {}): RawFile => ({
  ...{path, size: bytes.length, bytes: Uint8Array.from(bytes)},
  ...more,
});
/** What of one file is printed, or what is said of it. */
function read(one: RawFile): {bytes: number[]} | {said: string} {
  const {value, diagnostics} = readIllustrations([one]);
  const illustration = value.get(one.path);
  return illustration ? {bytes: [...illustration.bytes]} : {said: diagnostics.map((d) => d.message).join()};
}
const said = (one: RawFile) => read(one) as {said: string};

const png = encode({width: 2, height: 2, data: new Uint8Array(16), channels: 4});
const noted = [
  ...png.slice(0, 33),
  0,
  0,
  0,
  3,
  ...ascii('tEXtabc'),
  1,
  2,
  3,
  4,
  ...png.slice(33),
  ...ascii('PK behind'),
];

/** A JPEG in its form: segments, a picture of three bytes, its end. It shows nothing. */
const segment = (mark: number, ...data: number[]) => [0xff, mark, 0, data.length + 2, ...data];
const frame = (width: number, height: number) =>
  segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0);
const scan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 1, 0xff, 0, 0xff, 0xd0, 2];
const jpeg = (...more: number[]) => [0xff, 0xd8, ...more, ...frame(20, 10), ...scan, 0xff, 0xd9];
const exif = (turn: number) =>
  segment(0xe1, ...ascii('Exif\0\0'), ...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0);

describe('a figure', () => {
  test('as PNG is printed without what is noted in it or hangs behind it', () => {
    expect(read(file('eyes/figures/a.png', noted))).toEqual(read(file('eyes/figures/a.png', png)));
    expect(read(file('eyes/figures/a.png', png))).toEqual({bytes: [...png]});
  });

  test('as JPEG is printed without what the camera has noted', () => {
    const camera = jpeg(...segment(0xe0, ...ascii('JFIF\0')), ...exif(1), ...segment(0xfe, ...ascii('a note')));
    expect(read(file('eyes/figures/a.jpg', [...camera, ...ascii('behind')]))).toEqual({
      bytes: jpeg(...segment(0xe0, ...ascii('JFIF\0'))),
    });
  });

  test('that its camera has marked as turned is refused', () => {
    expect(said(file('eyes/figures/a.jpg', jpeg(...exif(6)))).said).toContain('turned');
  });

  test('of 20 MB is refused, also where it was not even opened', () => {
    const large = {size: 20_000_000, bytes: null};
    expect(said(file('eyes/figures/a.png', [], large)).said).toContain('20000000 bytes');
    expect(said(file('eyes/figures/a.png', new Uint8Array(500_001))).said).toContain('500001 bytes');
  });

  test('that would take the memory of a machine is refused', () => {
    const wide = [...png];
    wide[16] = 1;
    expect(said(file('eyes/figures/a.png', wide)).said).toContain('4000');
    expect(said(file('eyes/figures/a.jpg', [0xff, 0xd8, ...frame(9000, 9), ...scan, 0xff, 0xd9])).said).toContain(
      '9000',
    );
  });

  test.each([
    ['eyes/figures/a.png', jpeg(), 'a JPEG'],
    ['eyes/figures/a.jpg', [...png], 'a PNG'],
    ['eyes/figures/a.svg', ascii('<html><svg/></html>'), 'something else'],
    ['eyes/figures/a.png', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'an SVG'],
    ['eyes/figures/a.png', [], 'something else'],
  ])('%s is what its name says', (path, bytes, found) => {
    expect(said(file(path, bytes)).said).toContain(`Found ${found} in`);
  });

  test('that is cut off is refused wherever it ends', () => {
    for (const [path, whole] of [['a.png', [...png]] as const, ['a.jpg', jpeg(...exif(1))] as const])
      for (let length = 8; length < whole.length; length++)
        expect(said(file(`eyes/figures/${path}`, whole.slice(0, length))).said, `${path} ${length}`).toMatch(/damaged/);
  });

  test('that leads out of the folder is not followed', () => {
    const {diagnostics} = readIllustrations([file('eyes/figures/a.png', [], {bytes: null, link: 'outside'})]);
    expect(diagnostics.map((d) => d.code)).toEqual(['file/outside']);
  });
});
