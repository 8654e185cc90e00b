/** Pages that are broken on purpose, printed by the browser, measured, and judged. */

import {afterAll, beforeAll, expect, test} from 'vitest';
import {finishPdf} from '../../../src/8-pdf/finish-pdf.ts';
import {measureDocument} from '../../../src/9-measure/measure-document.ts';
import {defaultLimits} from '../../../src/checks/limits.ts';
import {pdfRules} from '../../../src/checks/pdf/pdf-rules.ts';
import {resultOf} from '../../../src/checks/rule.ts';
import {main, sample} from '../../../src/checks/sheet/sample.ts';
import type {PrintedDocument} from '../../../src/model/printed-page.ts';
import {openPictures, type Pictures} from '../../../src/outside/pictures.ts';
import {print, smallHtml} from '../../8-pdf/print-sheet.ts';

let pictures: Pictures;

beforeAll(async () => {
  pictures = await openPictures();
});

afterAll(() => pictures?.close());

const {sheet} = sample([main('Brush your teeth each day.')], {}, {title: 'Small', documentTitle: 'Small', pages: 2});
const edition = {sheet, size: 'a4', print: 'standard'} as const;
const meta = {
  title: 'Small',
  language: 'en',
  author: 'A',
  subject: 'S',
  created: '2026-01-02',
  version: 'x',
  producer: 'P',
};
const message = '<p style="font: bold 15pt Sheet">Brush your teeth each day.</p>';
const margin = '<style>@page {margin: 20mm} p {margin: 0 0 3mm}</style>';

async function measure(body: string): Promise<PrintedDocument> {
  const html = await smallHtml(`${margin}${message}${body}`, '<p>Not yet reviewed</p>');
  return measureDocument(await finishPdf(await print(html), meta), pictures.pdfium);
}

/** Names of the criteria that fail on a body. */
async function failures(body: string): Promise<string[]> {
  const document = await measure(body);
  return pdfRules
    .filter((rule) => resultOf(rule.judge({...edition, document, limits: defaultLimits})) === 'failed')
    .map((rule) => rule.id);
}

const words = 'Clean teeth stay well for longer, and so do the gums around them, at home or away. ';
const narrow = (style: string) => `<p style="width: 90mm; ${style}">${words.repeat(4)}</p>`;
const tall = (mm: number) => `<p style="height: ${mm}mm">Tall.</p>`;

test('a page as it should be has no fault', async () => {
  expect(await failures(`<h2>More</h2>${narrow('')}`)).toEqual([]);
});

test.each([
  ['small type', '<p style="font-size: 11.8pt">Small type.</p>', 'sheet/type-size'],
  [
    'a page that the browser has shrunk',
    '<p style="position: absolute; left: 120mm; width: 60mm">Beside.</p>',
    'sheet/type-size',
  ],
  ['small type by zoom', '<p style="zoom: .9">Small type.</p>', 'sheet/type-size'],
  ['pale type', '<p style="color: #888">Pale type.</p>', 'sheet/contrast'],
  ['dark type on a dark ground', '<p style="background: #555; color: #222">Dark type.</p>', 'sheet/contrast'],
  ['red on green, which greys make one', '<p style="background: #0a8a0a; color: #f00">Type.</p>', 'sheet/contrast'],
  ['type in the colour of the paper', '<p style="color: #fff">No type.</p>', 'sheet/contrast'],
  ['text over text', '<p>First line.</p><p style="margin-top: -6mm">Other line.</p>', 'sheet/overlapping'],
  ['a cut line', '<div style="height: 3mm; overflow: hidden"><p>Cut line of text.</p></div>', 'sheet/clipped'],
  ['text beyond the paper', '<p style="position: absolute; left: -30mm">Beyond the paper.</p>', 'sheet/clipped'],
  ['italics', '<p><i>Slanted.</i></p>', 'sheet/italics'],
  ['capitals by style', '<p style="text-transform: uppercase">Shouted words.</p>', 'sheet/capitals'],
  ['centred text', narrow('text-align: center'), 'sheet/left-aligned'],
  ['justified text', narrow('text-align: justify'), 'sheet/left-aligned'],
  ['long lines', `<p>${words.repeat(4)}</p>`, 'sheet/line-length'],
  ['a ladder of words', `<p style="width: 18mm">${words}</p>`, 'sheet/line-length'],
  ['a pale heading', '<h2 style="font-weight: 400">More</h2><p>Text.</p>', 'sheet/heading-cues'],
  ['a gap between headings', '<h3>More</h3><p>Text.</p>', 'sheet/pdf-ua'],
  ['a heading alone', `${tall(218)}<h2>More</h2><p style="break-before: page">Text.</p>`, 'sheet/widow-heading'],
  [
    'a split box',
    `${tall(200)}<h2>More</h2><p>Text.</p><ul><li>One</li><li style="break-before: page">Two</li></ul>`,
    'sheet/split-block',
  ],
  [
    'a split row',
    `${tall(195)}<table><tr><th scope="col">A<tr><td style="width: 60mm">${words.repeat(9)}</table>`,
    'sheet/split-row',
  ],
  ['too many pages', tall(150).repeat(4), 'sheet/too-long'],
  ['a nearly blank page', `${tall(200)}<p style="break-before: page">Text.</p>`, 'sheet/nearly-blank-page'],
  ['a page of the footer alone', `${tall(200)}<p style="break-before: page">Online:</p>`, 'sheet/nearly-blank-page'],
  ['a high footer', '<p>Online:</p><p style="margin-top: 40mm">Sources</p>', 'sheet/footer-height'],
  [
    'a blank band beside squeezed words',
    `<p style="width: 40mm">${words}</p><p style="margin-top: 80mm">Far below.</p>`,
    'sheet/blank-band',
  ],
])('%s', async (_, body, fault) => {
  expect(await failures(body)).toContain(fault);
});

test('a message that is set like the text does not stand out', async () => {
  const html = await smallHtml(`${margin}<p>Brush your teeth each day.</p>${narrow('')}`);
  const document = measureDocument(await finishPdf(await print(html), meta), pictures.pdfium);
  const rule = pdfRules.find((r) => r.id === 'sheet/emphasis');
  expect(resultOf(rule?.judge({...edition, document, limits: defaultLimits}) ?? [])).toBe('failed');
});

test('a review state below the title is too late', async () => {
  const html = await smallHtml(`${margin}${message}<p>Not yet reviewed</p>`);
  const document = measureDocument(await finishPdf(await print(html), meta), pictures.pdfium);
  const rule = pdfRules.find((r) => r.id === 'sheet/review-state');
  expect(resultOf(rule?.judge({...edition, document, limits: defaultLimits}) ?? [])).toBe('failed');
});

test('cards may stand on different pages, each of them whole', async () => {
  const card = (text: string) => `<h3>${text}</h3><ul><li>One</li><li>Two</li></ul>`;
  const apart = `${tall(150)}<h2>More</h2>${card('A')}<div style="break-before: page">${card('B')}${tall(120)}<p>End.</p></div>`;
  expect(await failures(apart)).toEqual([]);
});

test('hidden words are missed', async () => {
  const html = await smallHtml(`${margin}<p style="display: none">Brush your teeth each day.</p><p>Text.</p>`);
  const document = measureDocument(await finishPdf(await print(html), meta), pictures.pdfium);
  const rule = pdfRules.find((r) => r.id === 'sheet/words-printed');
  expect(resultOf(rule?.judge({...edition, document, limits: defaultLimits}) ?? [])).toBe('failed');
});

test('a table may go on over a page between its rows', async () => {
  const rows = Array.from({length: 60}, (_, i) => `<tr style="break-inside: avoid"><td>Row ${i}`).join('');
  expect(await failures(`<h2>More</h2><table><tr><th scope="col">A${rows}</table>`)).toEqual([]);
});

test('a dash alone has the contrast of its ink', async () => {
  const html = await smallHtml(`${margin}${message}<p style="color: #454545">–</p><p style="color: #aaa">–</p>`);
  const document = measureDocument(await finishPdf(await print(html), meta), pictures.pdfium);
  const dashes = document.pages.flatMap(({runs}) => runs.filter((r) => r.text === '–').map((r) => r.contrast));
  expect(dashes[0]).toBeGreaterThan(7);
  expect(dashes[1]).toBeLessThan(3);
});
