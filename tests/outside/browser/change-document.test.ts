/** A document that takes the place of another on a page is printed as on a page of its own, byte for byte. */

import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {finishPdf} from '../../../src/8-pdf/finish-pdf.ts';
import {load} from '../../../src/commands/load.ts';
import {documentParts, namesOf} from '../../../src/outside/browser/document-parts.ts';
import type {Printer} from '../../../src/outside/browser/printer.ts';
import {readKnowledge, readPrinting} from '../../../src/outside/program-files.ts';
import {editionToHtml} from '../../../src/pipeline.ts';
import {silent} from '../../support/run-check.ts';
import {a4, thePrinter} from './helpers.ts';

const meta = {
  ...{title: 'A', language: 'en', author: 'A', subject: 'S'},
  ...{created: '2026-01-02', version: 'x', producer: 'P'},
};
const picture = (colour: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath d='M0 0h9v9z' fill='${colour}'/%3E%3C/svg%3E`;
const shared = `
.picture { height: 9mm; background: url("${picture('navy')}") }
[data-print="large"] { font-size: 18pt }
[data-orientation="landscape"] h1 { text-align: right }
`;

const html = ({attributes = 'lang="en"', style = '@page{margin:20mm}', title = 'A', body = '', rules = shared} = {}) =>
  `<!doctype html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${rules}</style>
<style>${style}</style>
</head>
<body class="small"><h1>${title}</h1>${body}</body>
</html>
`;

const finished = async (printer: Printer, document: string) =>
  Buffer.from(await finishPdf(await printer.print(document, a4), meta)).toString('latin1');

const last = html({
  attributes: 'lang="en" data-orientation="landscape" data-print="large"',
  style: '@page{margin:40mm;@top-left{content:"First"}}',
  title: 'First',
  body: '<p>Words of the first.</p>',
});

test.each([
  ['other words', html({title: 'B', body: '<p>Other words.</p><ul><li>One<li>Two</ul>'})],
  ['fewer attributes', html()],
  ['another stylesheet of its own', html({style: '@page{margin:10mm}'})],
  ['another shared stylesheet', html({rules: 'h1 { font-size: 9pt }'})],
  ['a picture of the stylesheet that nobody has used', html({body: '<div class="picture"></div><p>Below.</p>'})],
  ['a picture in its body', html({body: `<img alt="A corner" width="90" height="90" src="${picture('red')}">`})],
  ['another form', '<!doctype html><html lang="en"><title>A</title><h1>A</h1>'],
])('after another: %s', async (_, document) => {
  const fresh = await thePrinter({jobs: 1});
  const expected = await finished(fresh, document);
  const used = await thePrinter({jobs: 1});
  await finished(used, last);
  expect(await finished(used, document)).toBe(expected);
  expect(await finished(used, last)).not.toBe(expected);
  expect(await finished(used, document)).toBe(expected);
});

test('one that wants to go elsewhere is an error, and the next is printed as if nothing had been', async () => {
  const expected = await finished(await thePrinter({jobs: 1}), html());
  const used = await thePrinter({jobs: 1});
  await finished(used, last);
  const leaving = html({body: '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">'});
  await expect(used.print(leaving, {...a4, name: 'leaving'})).rejects.toThrow('leaving tried to go to');
  expect(await finished(used, html())).toBe(expected);
});

describe('the parts of a document', () => {
  test('what stage 7 makes has them, and all editions share a stylesheet', async () => {
    const printing = readPrinting();
    const folder = fileURLToPath(new URL('../../fixtures/small/', import.meta.url));
    const {sheets} = await load(folder, readKnowledge(), printing, silent);
    const editions = (sheets ?? []).flatMap((sheet) =>
      (['a4', 'letter'] as const).flatMap((size) =>
        (['standard', 'large'] as const).map((print) => ({sheet, size, print})),
      ),
    );
    const html = await Promise.all(editions.map((edition) => editionToHtml(edition, printing, null)));
    const all = html.map(documentParts);
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map((parts) => parts?.shared))).toEqual(new Set([expect.any(String)]));
    expect(new Set(all.map((parts) => parts?.style)).size).toBeGreaterThan(1);
  });

  test('together they are the document', () => {
    expect(documentParts(last)).toEqual({
      shared: `<meta charset="utf-8">\n<style>${shared}</style>`,
      attributes: 'lang="en" data-orientation="landscape" data-print="large"',
      title: '<title>First</title>',
      style: '<style>@page{margin:40mm;@top-left{content:"First"}}</style>',
      body: '<body class="small"><h1>First</h1><p>Words of the first.</p></body>',
    });
    expect(namesOf('lang="en" data-print="large" data-x="a=b"')).toEqual(['lang', 'data-print', 'data-x']);
  });

  test('any other form has none', () => {
    expect(documentParts(html().replace('<head>', '<head><base href="x">'))).toBeNull();
    expect(documentParts(`${html()}<p>More.`)).toBeNull();
  });
});
