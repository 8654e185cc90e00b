/** Each proof notices what it is there for: a small print with one fault, and beside it the same without. */
import {type PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRawStream, PDFString} from '@cantoo/pdf-lib';
import {describe, expect, test} from 'vitest';
import {finishPdf} from '../../src/8-pdf/finish-pdf.ts';
import {print, smallHtml} from '../8-pdf/print-sheet.ts';
import {archiveProblems} from './proofs/archive.ts';
import {lonelyFooterProblems, pageProblems, tornProblems, widowProblems} from './proofs/breaks.ts';
import {documentProblems} from './proofs/document.ts';
import {elementProblems, linkProblems} from './proofs/elements.ts';
import {fontProblems} from './proofs/fonts.ts';
import {headingProblems} from './proofs/headings.ts';
import {markProblems} from './proofs/marks.ts';
import {type Opened, openForProof} from './proofs/opened.ts';
import {passiveProblems} from './proofs/passive.ts';
import {clippingProblems, marginProblems, overlapProblems, sizeProblems} from './proofs/places.ts';
import {tableProblems} from './proofs/tables.ts';
import {wordProblems} from './proofs/words.ts';

const meta = {
  ...{title: 'Small & short', language: 'en', author: 'Author', subject: 'Subject'},
  ...{created: '2026-11-21', version: '1', producer: 'Claimleaf'},
};
const margins = {top: 10, right: 10, bottom: 10, left: 10};
const page = '<style>@page {size: A4; margin: 10mm} body, p {margin: 0}</style>';

const raw = async (body: string) => print(await smallHtml(page + body));
const unfinished = async (body: string) => openForProof(await raw(body));
const finished = async (body: string) => openForProof(await finishPdf(await raw(body), meta));

/** A finished print in which something was changed by hand. */
async function changed(body: string, change: (document: PDFDocument) => void): Promise<Opened> {
  const document = await PDFDocument.load(await finishPdf(await raw(body), meta), {updateMetadata: false});
  change(document);
  return openForProof(await document.save());
}

/** All elements of the structure with a role. */
const elementsOf = (document: PDFDocument, role: string) =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(PDFName.of('S')) === PDFName.of(role));

describe('the document', () => {
  test('says nothing of itself before it is finished', async () => {
    const problems = documentProblems(await unfinished('<p>a'), meta);
    expect(problems).toContain('is PDF 1.4');
    expect(problems).toContain('is called Small');
    expect(problems).toContain('does not say that it keeps PDF/UA-1');
    expect(documentProblems(await finished('<p>a'), meta)).toEqual([]);
  });

  test('has a language, the mark of a tagged file, and its title in the window', async () => {
    const pdf = await changed('<p>a', ({catalog}) => {
      for (const key of ['Lang', 'MarkInfo', 'ViewerPreferences']) catalog.delete(PDFName.of(key));
    });
    expect(documentProblems(pdf, meta)).toEqual([
      'is not marked as tagged',
      'is in the language null',
      'shows the name of its file in place of its title',
    ]);
  });
});

describe('the archive', () => {
  const body = '<p><a href="https://example.org">a</a>';
  const named = (name: string) => PDFName.of(name);
  const metadataOf = ({catalog}: PDFDocument) => catalog.lookup(named('Metadata')) as PDFRawStream;
  const inXmp = (from: string, to: string) => (document: PDFDocument) => {
    const stream = metadataOf(document);
    stream.updateContents(Buffer.from(Buffer.from(stream.getContents()).toString('utf8').replace(from, to)));
  };
  const withSubtype = (document: PDFDocument, subtype: string) =>
    document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((dict) => dict.get(named('Subtype')) === named(subtype));

  test('is what a finished print is, and a raw one is not', async () => {
    expect(await archiveProblems(await finished(body))).toEqual([]);
    expect(await archiveProblems(await unfinished(body))).toContain('has no output intent');
  });

  test.each<[string, (document: PDFDocument) => unknown]>([
    ['does not say that it keeps PDF/A-2', inXmp('<pdfaid:part>2', '<pdfaid:part>1')],
    ['does not say that it keeps level A', inXmp('conformance>A', 'conformance>B')],
    ['does not describe its mark of PDF/UA', inXmp('prefix>pdfuaid', 'prefix>other')],
    ['has two dates', inXmp('CreateDate>2026', 'CreateDate>2027')],
    [
      'has XMP that must be inflated',
      (document) => {
        metadataOf(document).dict.set(named('Filter'), document.context.obj([]));
      },
    ],
    ['has no output intent', ({catalog}) => catalog.delete(named('OutputIntents'))],
    [
      'has an output intent without a profile of RGB',
      ({catalog}) =>
        (catalog.lookup(named('OutputIntents')) as PDFArray).lookup(0, PDFDict).delete(named('DestOutputProfile')),
    ],
    [
      'has a link that is not printed',
      (document) => withSubtype(document, 'Link').map((link) => link.set(named('F'), PDFNumber.of(0))),
    ],
    ['smooths an image', ({context}) => context.register(context.stream('', {Subtype: 'Image', Interpolate: true}))],
    ['lists the glyphs of a font', ({context}) => context.register(context.obj({Type: 'FontDescriptor', CIDSet: 1}))],
  ])('%s', async (problem, change) => {
    expect(await archiveProblems(await changed(body, change))).toEqual([problem]);
  });
});

describe('headings', () => {
  test.each([
    ['<h3>b</h3>', 'leaves out a level before “b”'],
    ['<h1>b</h1>', 'has not exactly one heading of level 1'],
  ])('%s', async (body, problem) => {
    expect(headingProblems(await finished(`${body}<p>a`))).toContain(problem);
  });

  test('start with the first', async () => {
    const pdf = await changed('<h2>b</h2><p>a', (document) => {
      for (const element of elementsOf(document, 'H1')) element.set(PDFName.of('S'), PDFName.of('P'));
    });
    expect(headingProblems(pdf)).toContain('starts with a heading of level 2');
  });

  test('are the bookmarks, with a blank where a line ends', async () => {
    const body = '<h2 style="width: 10mm">A heading of long-lasting lines</h2><p>a';
    expect(headingProblems(await finished(body))).toEqual([]);
    expect(headingProblems(await unfinished(body)).join()).toContain('has other bookmarks than headings');
  });
});

describe('words', () => {
  const body =
    '<p>One <b>two</b> three.</p><ul><li>four</ul><svg role="img" aria-label="five" width="9" height="9"><circle r="9"/></svg>';

  test('are all read out, in their order', async () => {
    const pdf = await finished(body);
    expect(wordProblems(pdf, ['Small', 'One two three.', 'four', 'five'])).toEqual([]);
    expect(wordProblems(pdf, ['Small', 'One two three.', 'five', 'four'])).toEqual([
      'reads “Small One two three. four five”, expected “Small One two three. five four”',
    ]);
    expect(wordProblems(pdf, ['Small', 'One two three.', 'four'])).toHaveLength(1);
    expect(wordProblems(pdf, ['Small', 'One two three.', 'four', 'five', 'six'])).toHaveLength(1);
  });

  test('are told apart by what separates them, and by nothing else', async () => {
    const apart =
      '<div style="display: flex"><p>One</p><p>two</p></div><p style="width: 15mm">three three-four four</p>';
    const wanted = ['Small', 'One', 'two', 'three three-four four'];
    expect(wordProblems(await finished(apart), wanted)).toEqual([]);
    // A paragraph that is a flex box itself is no paragraph to Chromium.
    const together = apart.replaceAll('<p>', '<p style="display: flex">');
    expect(wordProblems(await finished(together), wanted)[0]).toContain('Onetwo');
  });

  test('of a table’s head are read once, in whatever columns and pages the table goes on', async () => {
    const rows = Array.from({length: 130}, (_, at) => `<tr><th scope="row">r${at}</th><td>d${at}</td></tr>`);
    const head = '<thead><tr><th scope="col">A long head</th><th scope="col">B</th></tr></thead>';
    const body = `<div style="columns: 2"><table><style>thead th {width: 12mm}</style>${head}${rows.join('')}</table></div>`;
    const wanted = ['Small', 'A long head', 'B', ...rows.map((_, at) => `r${at} d${at}`)];
    const pdf = await finished(body);
    expect(pdf.read.pages.map(({painted}) => painted.split('head').length - 1)).toEqual([2, 2]);
    expect(wordProblems(pdf, wanted)).toEqual([]);
    expect(wordProblems(await unfinished(body), wanted)).not.toEqual([]);
  });

  test('that are hidden are missed', async () => {
    const pdf = await finished('<p>One <span aria-hidden="true">two</span> three');
    expect(wordProblems(pdf, ['Small', 'One two three'])).toEqual([
      'reads “Small One three”, expected “Small One two three”',
    ]);
  });
});

describe('tables', () => {
  const table = (head: string, ...rows: string[]) =>
    `<table><thead><tr>${head}</tr></thead>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const head = '<th scope="col">A</th><th scope="col">B</th>';
  const row = '<th scope="row">c</th><td>d</td>';

  test('with headers for columns, rows, and groups of rows', async () => {
    const group = '<th scope="colgroup" colspan="2">g</th>';
    expect(tableProblems(await finished(table(head, row, row)))).toEqual([]);
    expect(tableProblems(await finished(table(head, row, group, row)))).toEqual([]);
  });

  test.each([
    ['<th scope="col">A</th><td>B</td>', row, '“B” is no header of a column'],
    [head, '<td>c</td><td>d</td>', 'a row does not start with its header: “c”'],
    [head, '<th scope="row">c</th><td></td>', 'row 2 has 1 cells of 2'],
    [head, '<th scope="row">c</th>', 'row 2 has 1 cells of 2'],
    [head, '<th scope="row">c</th><td>d</td><td>e</td>', 'row 2 has 3 cells of 2'],
    ['<th scope="col">A</th>', '<th scope="row">c</th>', 'has no columns'],
  ])('%s / %s', async (first, second, problem) => {
    expect(tableProblems(await finished(table(first, second))).join()).toContain(problem);
  });

  test('with a cell that is read as nothing, or with headers of nothing', async () => {
    const empty = await changed(table(head, row), (document) => {
      for (const cell of elementsOf(document, 'TD')) cell.delete(PDFName.of('K'));
      for (const cell of elementsOf(document, 'TH')) cell.delete(PDFName.of('A'));
    });
    const problems = tableProblems(empty).join();
    expect(problems).toContain('has an empty cell');
    expect(problems).toContain('“A” is no header of a column');
    expect(problems).toContain('a row does not start with its header: “c”');
  });
});

describe('elements', () => {
  test('of a raw print have lists without bodies, blanks among the items, and nameless parts', async () => {
    const body =
      '<ul style="padding: 0"><li style="display: inline">a</li> <li style="display: inline">b</li></ul><p>a';
    const problems = elementProblems(await unfinished(body));
    expect(problems.some((problem) => /^L holds LI, NonStruct, LI/.test(problem))).toBe(true);
    expect(problems.some((problem) => /^LI holds NonStruct/.test(problem))).toBe(true);
    expect(problems).toContain('NonStruct has no meaning here');
    expect(elementProblems(await finished(body))).toEqual([]);
  });

  test('a picture without words, a paragraph without any', async () => {
    const pdf = await changed(
      '<p>a<svg role="img" aria-label="b" width="9" height="9"><circle r="9"/></svg>',
      (document) => {
        for (const element of elementsOf(document, 'Figure')) element.delete(PDFName.of('Alt'));
      },
    );
    expect(elementProblems(pdf)).toContain('a picture has no words');
    const empty = await changed('<p>a', (document) => {
      for (const element of elementsOf(document, 'P')) element.set(PDFName.of('K'), document.context.obj([]));
    });
    expect(elementProblems(empty)).toEqual(['P is empty']);
  });

  test('a link to a file, a link without words, a link that lost its place', async () => {
    const body = '<p><a href="https://example.org">a</a>';
    expect(linkProblems(await finished(body))).toEqual([]);
    expect(linkProblems(await unfinished('<p><a href="file:///etc/passwd">a</a>')).join()).toContain('leads to');
    const silent = await changed(body, (document) => {
      for (const link of elementsOf(document, 'Link')) {
        const kids = link.lookup(PDFName.of('K'));
        link.set(PDFName.of('K'), document.context.obj([]));
        expect(kids).toBeDefined();
      }
    });
    expect(linkProblems(silent)).toEqual(['a link has no words', '“” leads nowhere']);
    const dumb = await changed(body, (document) => {
      for (const page of document.getPages())
        page.node.Annots()?.lookup(0, PDFDict).set(PDFName.of('Contents'), PDFString.of(''));
    });
    expect(linkProblems(dumb)).toEqual(['a link has no description']);
    const unfollowed = await changed(body, (document) => {
      for (const page of document.getPages()) page.node.delete(PDFName.of('Annots'));
    });
    expect(linkProblems(unfollowed)).toContain('has a link that cannot be followed');
  });
});

test('marks that lead to the sources, and marks that do not', async () => {
  const body =
    '<p>a<a href="#sources">&nbsp;1, 2</a></p><p>b<a href="#sources">&nbsp;3</a></p><p>SPACE</p><p id="sources">Sources:</p>';
  expect(markProblems(await finished(body), ['1, 2', '3'], 'Sources:')).toEqual([]);
  expect(markProblems(await finished(body), ['1, 2', '3', '3'], 'Sources:')).toHaveLength(1);
  const elsewhere = body.replace('<p>SPACE', '<p id="sources">SPACE').replace('<p id="sources">Sources', '<p>Sources');
  expect(markProblems(await finished(elsewhere), ['1, 2', '3'], 'Sources:')).toEqual([
    'leads elsewhere than to the sources',
  ]);
});

describe('fonts', () => {
  test('one that was lent, and one that is no subset', async () => {
    expect(fontProblems(await finished('<p>a'))).toEqual([]);
    expect(fontProblems(await finished('<p>300 µg')).join()).toMatch(/lends .* for “.*µ/);
    const whole = await changed('<p>a', (document) => {
      for (const [, object] of document.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.has(PDFName.of('BaseFont')))
          object.set(PDFName.of('BaseFont'), PDFName.of('AtkinsonHyperlegibleNext-Regular'));
    });
    expect(fontProblems(whole)).toContain('AtkinsonHyperlegibleNext-Regular is no subset');
  });

  test('a box in place of a character', async () => {
    const pdf = await finished('<p>a');
    const fonts = pdf.fonts.map((font) => ({...font, boxes: true}));
    expect(fontProblems({...pdf, fonts}).join()).toContain('draws a box');
  });
});

describe('places', () => {
  test('inside of the margins', async () => {
    const place = (css: string) => finished(`<p style="position: absolute; ${css}">words</p>`);
    expect(marginProblems(await place('left: 0; top: 100mm'), margins)).toEqual([]);
    for (const css of ['left: -2mm; top: 100mm', 'left: 183mm; top: 100mm'])
      expect(marginProblems(await place(css), margins)).toEqual(['page 1: “words” stands outside of the margins']);
  });

  test('in the margin, on what a printer can reach', async () => {
    const box = (margin: string) =>
      finished(`<style>@page {@bottom-right {font: 12pt Sheet; content: "box"; ${margin}}}</style><p>a`);
    expect(marginProblems(await box('vertical-align: top'), margins)).toEqual([]);
    expect(marginProblems(await box('vertical-align: bottom'), margins)).toEqual([
      'page 1: “box” stands outside of the margins',
    ]);
  });

  test.each([
    ['a box that is too low', 'height: 8pt; overflow: hidden'],
    ['a box that is too narrow', 'width: 30pt; overflow: hidden; white-space: nowrap'],
    ['a path', 'clip-path: inset(0 0 7pt 0)'],
  ])('cut off by %s', async (_, css) => {
    expect(clippingProblems(await finished(`<p>a<div style="${css}">words and words`)).join()).toContain('is cut off');
    expect(clippingProblems(await finished('<p>a<div style="overflow: hidden">words and words'))).toEqual([]);
  });

  test('letters on letters', async () => {
    expect(overlapProblems(await finished('<p>one</p><p>two</p><p style="line-height: 1">a b<br>c d</p>'))).toEqual([]);
    expect(overlapProblems(await finished('<p>one</p><p style="margin-top: -10pt">two</p>'))).toEqual([
      'page 1: “one” and “two” stand on each other',
    ]);
    expect(
      overlapProblems(await finished('<p style="line-height: .7; width: 25mm">several long words in lines')),
    ).not.toEqual([]);
  });

  test('small letters, and those of a page that was shrunk since something is wider', async () => {
    expect(sizeProblems(await finished('<p>a<span style="font-size: 9pt">1–3, 5</span>'), 12)).toEqual([]);
    expect(sizeProblems(await finished('<p style="font-size: 11.5pt">a'), 12)).toEqual([
      'page 1: “a” is 11.50 points high',
    ]);
    expect(sizeProblems(await finished('<p>a<span style="font-size: 9pt">b'), 12)).toEqual([
      'page 1: “b” is 9.00 points high',
    ]);
    expect(sizeProblems(await finished('<p>a<span style="font-size: 9pt">b'), 12, 'a b c')).toEqual([]);
    expect(sizeProblems(await finished('<p>a<span style="font-size: 8pt">b'), 12, 'a b c')).toHaveLength(1);
    expect(sizeProblems(await finished('<p>a<div style="width: 195mm; border: 1pt solid">b</div>'), 12)).not.toEqual(
      [],
    );
  });
});

describe('breaks', () => {
  const lines = (count: number) => Array.from({length: count}, (_, at) => `line ${at}`).join('<br>');
  const space = (mm: number) => `<div style="height: ${mm}mm"></div>`;

  test.each([
    ['an item', `<ul><li>${lines(6)}</ul>`, /^item “line 0/],
    ['a row', `<table style="vertical-align: top"><tr><th scope="col">A<tr><td>${lines(6)}</table>`, /^row “line 0/],
  ])('in %s', async (_, body, problem) => {
    const torn = await finished(`${space(225)}<p>a</p>${body}`);
    expect(tornProblems(torn)).toEqual([expect.stringMatching(problem)]);
    expect(tornProblems(await finished(`<p>a</p>${body}`))).toEqual([]);
    const whole = '<style>li, tr {break-inside: avoid}</style>';
    expect(tornProblems(await finished(`${whole}${space(225)}<p>a</p>${body}`))).toEqual([]);
  });

  test('behind a heading', async () => {
    const body = `<p>a</p>${space(225)}<h2 style="break-after: KIND">b</h2><p style="break-inside: avoid">${lines(6)}`;
    expect(widowProblems(await finished(body.replace('KIND', 'auto')))).toEqual(['“b” is the last on page 1']);
    expect(widowProblems(await finished(body.replace('KIND', 'avoid')))).toEqual([]);
    expect(widowProblems(await finished('<p>a<h2>b</h2>'))).toEqual(['“b” is the last on page 1']);
  });

  test('behind a note on a table', async () => {
    const table = '<table><tr><th scope="col">A<tr><td>c</table>';
    const body = `<p>a</p>${space(235)}<h2>b</h2><p>note</p>${space(20)}${table}`;
    expect(widowProblems(await finished(body))).toEqual(['“b” is the last on page 1']);
    expect(widowProblems(await finished(`<h2>b</h2><p>note</p>${table}`))).toEqual([]);
  });

  test('a footer alone on its page', async () => {
    const body = (height: number) => `<p>a</p>${space(height)}<footer><p>Sources:</p><p>b</p></footer>`;
    expect(lonelyFooterProblems(await finished(body(100)), 'Sources:')).toEqual([]);
    expect(lonelyFooterProblems(await finished(body(300)), 'Sources:')).toEqual(['the footer is alone on page 2']);
  });

  test('too many pages, and an empty one', async () => {
    const pdf = await finished(`<p>a</p>${space(300)}<div style="break-before: page; border: 1pt solid"></div>`);
    expect(pageProblems(pdf, 2)).toContain('has 3 pages of 2');
    expect(pageProblems(pdf, 3)).toContain('page 3 has no words');
  });
});

test('what acts by itself, and what is too large', async () => {
  const body = '<h2>b</h2><p>a';
  const pdf = await finished(body);
  expect(passiveProblems(pdf)).toEqual([]);
  expect(passiveProblems(pdf, 1000)).toEqual([`takes ${pdf.bytes.length} bytes of 1000`]);
  const active = await changed(body, (document) => {
    document.addJavaScript('start', 'app.alert(1)');
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj({S: 'Launch', Next: {S: 'Named'}}));
  });
  expect(passiveProblems(active)).toEqual(
    ['/OpenAction', '/JavaScript', '/JS', '/Launch', '/Named', '/Next'].map((name) => `holds ${name}`),
  );
});
