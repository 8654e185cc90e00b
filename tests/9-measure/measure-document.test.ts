import {PDFiumLibrary} from '@hyzyla/pdfium';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {finishPdf} from '../../src/8-pdf/finish-pdf.ts';
import {measureDocument} from '../../src/9-measure/measure-document.ts';
import type {PrintedDocument, TextRun} from '../../src/model/printed-page.ts';
import {functionsOf} from '../../src/outside/pdfium.ts';
import {openPictures, type Pictures} from '../../src/outside/pictures.ts';
import {print, sheetHtml, smallHtml} from '../8-pdf/print-sheet.ts';

const meta = {
  title: 'A & B',
  language: 'en-GB',
  author: 'A',
  subject: 'S',
  created: '2026-01-02',
  version: 'x',
  producer: 'P',
};

let pictures: Pictures;
let pdf: Uint8Array;
let read: PrintedDocument;

beforeAll(async () => {
  pictures = await openPictures();
  pdf = await finishPdf(await print(await sheetHtml()), meta);
  read = measureDocument(pdf, pictures.pdfium);
});

afterAll(() => pictures?.close());

const runsOf = ({pages}: PrintedDocument) => pages.flatMap((page) => page.runs);

describe('a sheet of three pages', () => {
  test('its catalogue', () => {
    expect(read).toMatchObject({bytes: pdf.length, title: 'A & B', language: 'en-GB', tagged: true, claimsUa: true});
    expect(read.bookmarks).toContain('When to get help');
    expect(read.pages.map(({width, height}) => [Math.round(width), Math.round(height)])).toEqual(
      read.pages.map(() => [595, 842]),
    );
  });

  test('its tags, with heads of tables and words for pictures', () => {
    const types = read.structure.map((n) => n.type);
    expect(types[0]).toBe('Document');
    expect(types.filter((type) => type === 'TR')).toHaveLength(41);
    expect(new Set(read.structure.filter((n) => n.type === 'TH').map((n) => n.scope))).toEqual(
      new Set(['Column', 'Row']),
    );
    expect(read.structure.filter((n) => n.type === 'Figure').map((n) => n.alternative)).toContain('yes');
    read.structure.forEach((n, i) => {
      if (i > 0) expect(n.parent).toBeLessThan(i);
    });
  });

  test('a tag that goes over pages is one, with all of its pages', () => {
    const table = read.structure.find((n) => n.type === 'Table');
    expect(table?.pages.length).toBeGreaterThan(1);
    const rows = read.structure.filter((n) => n.type === 'TR');
    expect(rows.every((n) => n.pages.length === 1)).toBe(true);
    expect(new Set(rows.flatMap((n) => n.pages))).toEqual(new Set(table?.pages));
  });

  test('page numbers are artefacts, and every other run has a tag', () => {
    const number = runsOf(read).filter((r) => /^Page \d of \d$/.test(r.text));
    expect(number).toHaveLength(read.pages.length);
    expect(number.every((r) => r.node === null)).toBe(true);
    expect(runsOf(read).find((r) => r.text.startsWith('Food 7'))?.node).not.toBeNull();
  });

  test('the same measurements each time', () => {
    expect(measureDocument(pdf, pictures.pdfium)).toEqual(read);
  });
});

async function runs(body: string): Promise<TextRun[]> {
  const html = await smallHtml(`<style>@page {margin: 20mm} p {margin: 0 0 3mm}</style>${body}`);
  return runsOf(measureDocument(await finishPdf(await print(html), meta), pictures.pdfium));
}

test('sizes in points, weights, places', async () => {
  const found = await runs(
    '<p style="font-size: 18pt; position: absolute; left: 0; top: 50mm">Large</p><p><b>Bold</b> plain <i>slant</i></p>',
  );
  const large = found.find((r) => r.text === 'Large');
  expect(large?.size).toBeCloseTo(18, 1);
  // 20 mm of margin are 56.7 points; the letter starts a little right of it.
  expect(large?.left).toBeGreaterThan(56.6);
  expect(large?.left).toBeLessThan(60);
  expect(large?.baseline).toBeGreaterThan(198 + 10);
  expect(found.map((r) => [r.text, r.bold, r.italic])).toEqual(
    expect.arrayContaining([
      ['Bold', true, false],
      ['plain', false, false],
      ['slant', false, true],
    ]),
  );
});

test.each(['sideways-lr', 'sideways-rl'])('turned words (%s) are words, upright and in their size', async (mode) => {
  const found = await runs(`<p style="writing-mode: ${mode}">Turned words</p>`);
  const turned = found.find((r) => r.text === 'Turned words');
  expect(turned).toMatchObject({size: 12, italic: false, bold: false});
  expect((turned?.bottom ?? 0) - (turned?.top ?? 0)).toBeGreaterThan(50);
});

test.each([
  ['#000', '#fff', 21],
  ['#767676', '#fff', 4.54],
  ['#fff', '#555', 7.46],
  ['#454545', '#f0f0f0', 8.5],
])('contrast of %s on %s is %d to 1', async (ink, ground, expected) => {
  const [, run] = await runs(`<p style="color: ${ink}; background: ${ground}">Measured in greys.</p>`);
  expect(run?.text).toBe('Measured in greys.');
  // A stem of twelve points is two pixels wide, so that its middle has the full grey.
  expect(Math.abs((run?.contrast ?? 0) - expected)).toBeLessThan(0.15 * expected);
});

test('what is no PDF is refused', () => {
  expect(() => measureDocument(new TextEncoder().encode('no PDF'), pictures.pdfium)).toThrow(
    'PDFium cannot read this PDF.',
  );
});

test('PDFium is asked a few things about each letter, whatever else is on the page', () => {
  let calls = 0;
  const counted = new Proxy(pictures.pdfium, {
    get(of, key) {
      const found = Reflect.get(of, key);
      if (typeof found !== 'function') return found;
      return (...values: unknown[]) => {
        calls += 1;
        return Reflect.apply(found, of, values);
      };
    },
  });
  expect(measureDocument(pdf, counted)).toEqual(read);
  const letters = runsOf(read).reduce((n, {text}) => n + text.length, 0);
  expect(calls / letters).toBeLessThan(30);
});

test('a version of the package without the functions is told apart', () => {
  const bare = new PDFiumLibrary({_malloc: () => 0} as never);
  expect(() => functionsOf(bare)).toThrow('has no _FPDFText_GetMatrix');
});
