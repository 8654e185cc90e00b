import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {PDFDict, PDFDocument, PDFName, type PDFRawStream} from '@cantoo/pdf-lib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {finishPdf} from '../../src/8-pdf/finish-pdf.ts';
import {fontsUsed} from '../../src/8-pdf/fonts-used.ts';
import {openPrinter, type Printer} from '../../src/outside/browser/printer.ts';
import {theBrowser} from '../outside/browser/helpers-without-vitest.ts';
import {print, printWith, sheetHtml, smallHtml} from './print-sheet.ts';
import {foreignFonts, type ReadNode, type ReadPdf, readPdf} from './read-pdf.ts';

const meta = {
  title: 'Magnesium & your legs',
  language: 'en-GB',
  author: 'Example Clinic',
  subject: 'What too little magnesium does',
  keywords: ['magnesium', 'legs'],
  created: '2026-11-21',
  version: '7c1e9a2',
  producer: 'Claimleaf 0.1.0',
};

let folder: string;
let raw: Uint8Array;
let finished: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimleaf-test-'));
  raw = await print(await sheetHtml());
  finished = await finishPdf(raw, meta);
  read = await readPdf(finished);
});

afterAll(() => rm(folder, {recursive: true, force: true}));

describe('what a reader gets', () => {
  test('title, language, dates and the marks of PDF/UA-1 and PDF/A-2a', () => {
    expect(read.info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: 'Magnesium & your legs',
      Author: 'Example Clinic',
      Keywords: 'magnesium, legs',
      Creator: 'Claimleaf 0.1.0',
      Producer: 'Claimleaf 0.1.0',
      CreationDate: 'D:20261121000000Z',
      ModDate: 'D:20261121000000Z',
    });
    expect(read.language).toBe('en-GB');
    expect(read.tagged).toBe(true);
    for (const part of ['<pdfuaid:part>1<', '<pdfaid:part>2<', '<pdfaid:conformance>A<']) {
      expect(read.xmp).toContain(part);
    }
    for (const part of ['>Magnesium &amp; your legs<', '>en-GB<', '>2026-11-21T00:00:00Z<']) {
      expect(read.xmp).toContain(part);
    }
  });

  test('the text in the order of the source, whatever the place on the page', () => {
    const text = read.pages.map((page) => page.text).join(' ');
    expect(text).toMatch(/^Example Clinic 01632 555 001 Magnesium and your legs Too little magnesium can make leg/);
    expect(text).toContain('cramp1 – and “twitch” — mostly at night.');
    expect(text.indexOf('Call us this week')).toBeLessThan(text.indexOf('Get help the same day'));
    expect(text).toContain('Food 39 114 mg – Food 40 117 mg');
    expect(text).toMatch(/care team\.$/);
  });

  test('headings, lists, tables and figures, and no element without a meaning', () => {
    const roles = read.pages.flatMap(({structure}) => structure.flatMap(all));
    expect(roles.filter(({role}) => /^H\d$/.test(role)).map(({role, text}) => `${role} ${text}`)).toEqual([
      'H1 Magnesium and your legs',
      'H2 When to get help',
      'H3 Call us this week',
      'H3 Get help the same day',
      'H2 What you can do',
      'H2 Foods',
      'H2 Sources',
    ]);
    const items = roles.filter(({role}) => role === 'LI');
    expect(items.length).toBe(10);
    for (const {children} of items) expect(children.map(({role}) => role).join()).toMatch(/^(Lbl,)?LBody$/);
    expect(roles.filter(({role}) => role === 'Figure').map(({alt}) => alt)).toEqual([
      ...Array(20).fill('yes'),
      'QR code of the online copy',
    ]);
    expect(roles.filter(({role, text}) => /^(?:P|H\d|Lbl|LBody)$/.test(role) && text === '')).toEqual([]);
    expect(new Set(roles.map(({role}) => role))).toEqual(
      new Set('Document P H1 H2 H3 Span Link L LI Lbl LBody Table Caption TR TH TD Figure'.split(' ')),
    );
  });

  test('a table’s head is read once, and painted on each page of the table', () => {
    expect(read.pages.length).toBeGreaterThan(1);
    const heads = read.pages.map(({painted}) => painted.split('Food Amount At night').length - 1);
    expect(heads.slice(0, 2)).toEqual([1, 1]);
    expect(read.pages.map(({text}) => text.includes('Amount')).filter(Boolean)).toEqual([true]);
  });

  test('page numbers, repeats and adornment are artefacts', () => {
    read.pages.forEach(({text, painted}, at) => {
      expect(painted).toContain(`Page ${at + 1} of ${read.pages.length}`);
      expect(text).not.toContain('Page ');
      expect(painted).toContain('On every page');
      expect(text.includes('On every page')).toBe(at === 0);
      expect(text).not.toContain('only for show');
    });
  });

  test('links say where they lead', () => {
    expect(read.pages.flatMap(({links}) => links)).toEqual([
      {text: '01632 555 001 (tel:+441632960001)', url: 'tel:+441632960001'},
      {text: '1 (source 1)', dest: 'source-1'},
      {text: 'example.org/a (https://example.org/a?b=c)', url: 'https://example.org/a?b=c'},
      ...Array(2).fill({
        text: 'the words of this link have to go on in the next line of the page (https://example.org/long)',
        url: 'https://example.org/long',
      }),
      {text: 'the desk (mailto:desk@example.org)', url: 'mailto:desk@example.org'},
    ]);
  });

  test('bookmarks follow the headings', () => {
    const last = read.pages.length;
    const item = (title: string, page: number, items: unknown[] = []) => ({title, page, items});
    expect(read.outline).toEqual([
      item('Magnesium and your legs', 1, [
        item('When to get help', 1, [item('Call us this week', 1), item('Get help the same day', 1)]),
        item('What you can do', 1),
        item('Foods', 1),
        item('Sources', last),
      ]),
    ]);
  });

  test('only the sheet’s own fonts, embedded as outlines', async () => {
    expect(foreignFonts(read)).toEqual([]);
    expect((await fontsUsed(finished)).map(({name}) => name).sort()).toEqual(
      ['Bold', 'Medium', 'Regular', 'SemiBold'].map((weight) => `AtkinsonHyperlegibleNext-${weight}`),
    );
  });

  test('a character that the font lacks is found out', async () => {
    const pdf = await finishPdf(await print(await smallHtml('<p>300 µg \u{1F9B5}')), meta);
    const used = await fontsUsed(pdf);
    const lent = used.filter(({name}) => !name.startsWith('AtkinsonHyperlegibleNext-'));
    expect(lent.map(({characters}) => characters).join('')).toContain('µ');
    expect(foreignFonts(await readPdf(pdf)).join()).toContain('µ');
    // No font has the picture of a leg, so that it is drawn as an empty box, or in another font of this machine.
    expect(used.some(({boxes, characters}) => boxes || characters.includes('\u{1F9B5}'))).toBe(true);
  });

  test('a page is as large as its paper, and the file is small', async () => {
    const letter = await readPdf(await finishPdf(await print(await sheetHtml('letter')), meta));
    const sizes = [read, letter].map(({pages}) => pages.map((page) => [page.widthPt, page.heightPt].map(Math.round)));
    expect(sizes.map(([first]) => first)).toEqual([
      [595, 842],
      [612, 792],
    ]);
    expect(finished.length).toBeLessThan(50_000);
  });
});

describe('the same bytes', () => {
  test('from another browser, after other prints, and from many at once', async () => {
    const other = await newPrinter();
    try {
      await printWith(other, await smallHtml('<table><tr><th scope="col">A<tr><td>b</table>'.repeat(9)));
      const html = await sheetHtml();
      const again = await Promise.all([printWith(other, html), printWith(other, html), printWith(other, html)]);
      expect(again.every((bytes) => Buffer.from(bytes).equals(raw))).toBe(false); // Chromium alone does not do it
      for (const bytes of again) {
        expect(Buffer.from(await finishPdf(bytes, {...meta})).equals(finished)).toBe(true);
      }
    } finally {
      await other.close();
    }
  });

  test('another content, another identifier', async () => {
    const id = (pdf: Uint8Array) => /\/ID \[ <(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    const changed = await finishPdf(raw, {...meta, version: '7c1e9a3'});
    expect(id(finished)).toMatch(/^[\da-f]{32}$/);
    expect(id(changed)).not.toBe(id(finished));
  });
});

test.each([
  ['<p style="opacity: .5">faded', /transparency group/],
  ['<p style="mix-blend-mode: multiply">blended', /transparency group/],
  ['<p style="filter: grayscale(1)">filtered', /image without alternative text/],
])('what would be lost to readers stops the build: %s', async (body, message) => {
  await expect(finishPdf(await print(await smallHtml(body)), meta)).rejects.toThrow(message);
});

test('a picture without words is an adornment where one is expected, and text in a picture is found out beside it', async () => {
  const logo = `<img alt="" src="data:image/png;base64,${halfRed}">`;
  const twice = await print(await smallHtml(`${logo}<p>a${logo}`));
  const [page] = (await readPdf(await finishPdf(twice, meta, 1))).pages;
  expect(page?.text).toBe('Small a');
  await expect(finishPdf(twice, meta)).rejects.toThrow(/image without alternative text/);
  const filtered = await print(await smallHtml(`${logo}<p style="filter: grayscale(1)">a`));
  await expect(finishPdf(filtered, meta, 1)).rejects.toThrow(/image without alternative text/);
});

const verifier = fileURLToPath(new URL('../../tools/verapdf/verify.mjs', import.meta.url));
const fetched = existsSync(new URL('../../node_modules/.cache/verapdf/', import.meta.url));

// Needs what `npm run verify:pdf` fetches; without it, the tests above hold the essentials.
test.runIf(fetched)('veraPDF finds nothing, and finds what a print lacks', async () => {
  await writeFile(join(folder, 'finished.pdf'), finished);
  const letter = await finishPdf(await print(await sheetHtml('letter')), meta);
  await writeFile(join(folder, 'letter.pdf'), letter);
  const seenThrough = `<img alt="a" src="data:image/png;base64,${halfRed}"><p style="color: rgba(0, 0, 0, .5)">b
    <svg width="9" height="9" role="img" aria-label="c"><circle cx="4" cy="4" r="4" fill-opacity=".5"/></svg>`;
  await writeFile(join(folder, 'pictures.pdf'), await finishPdf(await print(await smallHtml(seenThrough)), meta));
  expect(verify(folder)).toMatch(/3 PDFs, 0 failed, 0 failed checks|^skipped/);

  await writeFile(join(folder, 'raw.pdf'), raw);
  await writeFile(
    join(folder, 'no-intent.pdf'),
    await damaged(({catalog}) => catalog.delete(PDFName.of('OutputIntents'))),
  );
  await writeFile(
    join(folder, 'no-flag.pdf'),
    await damaged(({context}) => {
      for (const [, object] of context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict && object.has(PDFName.of('Border'))) object.delete(PDFName.of('F'));
      }
    }),
  );
  await writeFile(
    join(folder, 'no-mark.pdf'),
    await damaged(({catalog}) => {
      const stream = catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
      const xmp = Buffer.from(stream.getContents()).toString('utf8');
      stream.updateContents(Buffer.from(xmp.replace(/<pdfaid:.*>/g, '')));
    }),
  );
  const report = verify(folder);
  if (report.startsWith('skipped')) return;
  expect(report).toMatch(/raw\.pdf: does not say that it keeps PDF\/UA-1 and PDF\/A-2A/);
  expect(report).toMatch(/no-intent\.pdf: .*\n {2}PDF\/A-2A 6\.2\.4\.3/);
  expect(report).toMatch(/no-flag\.pdf: .*\n {2}PDF\/A-2A 6\.3\.2/);
  expect(report).toMatch(/no-mark\.pdf: does not say that it keeps PDF\/A-2A/);
  expect(report).toMatch(/7 PDFs, 4 failed/);
});

/** A picture of four pixels, two of which let what is behind them shine through. */
const halfRed =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFUlEQVR4nGM4ISeXAsIMcnIn/oMwADYEBtf+EtU0AAAAAElFTkSuQmCC';

/** What `npm run verify:pdf` prints, whether it finds something or not. */
function verify(path: string): string {
  return spawnSync(process.execPath, [verifier, path], {encoding: 'utf8'}).stdout;
}

/** The finished print with something changed by hand. */
async function damaged(change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(finished, {updateMetadata: false});
  change(document);
  return document.save();
}

async function newPrinter(): Promise<Printer> {
  return openPrinter({found: await theBrowser(), jobs: 2, profileParent: folder});
}

function all(node: ReadNode): ReadNode[] {
  return [node, ...node.children.flatMap(all)];
}
