/** The contrast that the operators of a page tell is that of its pixels; where they do not tell it, the pixels decide. */

import {afterAll, beforeAll, expect, test} from 'vitest';
import {finishPdf} from '../../src/8-pdf/finish-pdf.ts';
import {measureDocument} from '../../src/9-measure/measure-document.ts';
import type {Pdfium} from '../../src/9-measure/pdfium.ts';
import {openPictures, type Pictures} from '../../src/outside/pictures.ts';
import {print, smallHtml} from '../8-pdf/print-sheet.ts';

let pictures: Pictures;

beforeAll(async () => {
  pictures = await openPictures();
});

afterAll(() => pictures?.close());

const meta = {
  ...{title: 'Small', language: 'en', author: 'A', subject: 'S'},
  ...{created: '2026-01-02', version: 'x', producer: 'P'},
};

/** The library with some functions changed; the heap stays that of the library, which moves when it grows. */
const changed = (own: Partial<Pdfium>): Pdfium => Object.assign(Object.create(pictures.pdfium) as Pdfium, own);

/** The contrast of the run "Type." by the operators and by pixels alone, and how many pages were drawn for the first. */
async function contrasts(body: string): Promise<{told: number; seen: number; drawn: number}> {
  const pdf = await finishPdf(await print(await smallHtml(body)), meta);
  let drawn = 0;
  const counting = changed({
    _FPDF_RenderPageBitmap: (...way) => {
      drawn++;
      pictures.pdfium._FPDF_RenderPageBitmap(...way);
    },
  });
  const of = (pdfium: Pdfium) =>
    measureDocument(pdf, pdfium)
      .pages.flatMap(({runs}) => runs)
      .find(({text}) => text === 'Type.')?.contrast ?? 0;
  return {told: of(counting), seen: of(changed({_FPDFTextObj_GetTextRenderMode: () => 1})), drawn};
}

const large = 'font: bold 40pt Sheet; margin: 0';

test.each([
  ['on paper', `<p style="${large}">Type.</p>`],
  ['grey on paper', `<p style="${large}; color: #777">Type.</p>`],
  ['red on green', `<p style="${large}; background: #0a8a0a; color: #f00">Type.</p>`],
  [
    'pale on a dark ground within a light one',
    `<div style="background: #ccc; padding: 9pt"><p style="${large}; background: #222; color: #eee">Type.</p></div>`,
  ],
  ['in a frame', `<p style="${large}; border: 2pt solid #000; padding: 9pt">Type.</p>`],
  ['beside a dark box', `<p style="${large}">Type.</p><p style="background: #000; height: 9pt"></p>`],
])('told by the operators: %s', async (_, body) => {
  const {told, seen, drawn} = await contrasts(body);
  expect(drawn).toBe(0);
  expect(Math.abs(told - seen)).toBeLessThan(0.05 * seen);
});

const over = (style: string) =>
  `<div style="position: relative"><p style="${large}">Type.</p><div style="position: absolute; left: 0; ${style}"></div></div>`;
const under = (style: string) =>
  `<div style="position: relative; z-index: 0"><div style="position: absolute; z-index: -1; ${style}"></div><p style="${large}">Type.</p></div>`;

const path = (d: string, rule = 'nonzero') =>
  under(
    `left: -2mm; top: -2mm"><svg width="300" height="90" fill="#444" fill-rule="${rule}"><path d="${d}"/></svg><p style="display: none`,
  );

test.each([
  ['two boxes beside each other as one shape', path('M0 0h250v90h-250z M260 0h30v90h-30z')],
  ['the same by the other rule', path('M260 0h30v90h-30z M0 0h250v90h-250z', 'evenodd')],
  ['a box within a box that leaves no hole', path('M0 0h290v90h-290z M2 2h280v84h-280z')],
  ['a box over it', over('top: 0; width: 90mm; height: 20mm; background: #000')],
  ['a box over half of it', over('top: 8mm; width: 90mm; height: 20mm; background: #444')],
  ['a box under half of it', under('left: 10mm; top: 0; width: 90mm; height: 20mm; background: #444')],
  [
    'a round box under it',
    under('left: -2mm; top: -2mm; width: 60mm; height: 24mm; border-radius: 9mm; background: #444'),
  ],
  [
    'a ground that runs from dark to light',
    under('left: -2mm; top: -2mm; width: 60mm; height: 24mm; background: linear-gradient(90deg, #000, #fff)'),
  ],
  [
    'a ground that one sees through',
    under('left: -2mm; top: -2mm; width: 60mm; height: 24mm; background: rgba(0, 0, 0, .5)'),
  ],
  ['ink that one sees through', `<p style="${large}; color: rgba(0, 0, 0, .3)">Type.</p>`],
  // White is what PDFium says of a gradient, too.
  ['white ink', `<p style="${large}; background: #222; color: #fff">Type.</p>`],
  ['ink of two colours', `<style>p::first-letter { color: #aaa }</style><p style="${large}">Type.</p>`],
])('left to the pixels: %s', async (_, body) => {
  const {told, seen, drawn} = await contrasts(body);
  expect(drawn).toBe(1);
  expect(told).toBe(seen);
});
