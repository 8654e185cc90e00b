/**
 * Prints what docs/gallery.md shows, cuts the pictures out of the PDFs and writes the page: `npm run gallery`. It needs the
 * browser, and takes a minute or two. tests/tools/gallery.test.ts holds that nothing is missing and each YAML builds.
 */

import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {PDFiumLibrary} from '@hyzyla/pdfium';
import {fillInScores, hasScores} from '../../src/6-sheet/fill-scores.ts';
import {must} from '../../src/base/must.ts';
import {printAndScore} from '../../src/commands/print-and-score.ts';
import {openPress, type Press} from '../../src/commands/print-sheets.ts';
import {blocksOf, type Sheet} from '../../src/model/sheet.ts';
import {readLogo} from '../../src/outside/logo.ts';
import {readPatterns} from '../../src/outside/pattern-files.ts';
import {openPdfium} from '../../src/outside/pdfium.ts';
import {readCheckRules, readPrinting} from '../../src/outside/program-files.ts';
import {openTerminal} from '../../src/outside/terminal.ts';
import {cropRows, placeOf} from './crop.ts';
import {type Entry, readEntries, sheetAround} from './entries.ts';
import {galleryPage} from './page.ts';
import {pictogramNames, pictogramSvg} from './pictograms.ts';
import {encodeGreys, type Greys} from './png.ts';
import {type GalleryPage, printWhole} from './whole-pages.ts';
import {readSource, type Source, wordSheet} from './words.ts';

/** Pixels a point: of blocks, so that they can be read; of whole pages, so that they can be told. */
const ofBlocks = 1.5;
const ofPages = 0.8;

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const folder = `${docs}images/gallery/`;
const printing = readPrinting();
const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});

async function pageOf(pdf: Uint8Array, page: number, scale: number, library: PDFiumLibrary): Promise<Greys> {
  const document = await library.loadDocument(pdf);
  try {
    let greys: Greys | undefined;
    const render = async ({data, width, height}: Greys) => {
      greys = {data: new Uint8Array(data), width, height};
      return new Uint8Array();
    };
    await document.getPage(page).render({scale, colorSpace: 'Gray', render});
    return must(greys, 'the page was drawn');
  } finally {
    document.destroy();
  }
}

/** With the scores of the topic's other sheets, where it prints them. */
async function withScores(sheet: Sheet, {dataset, content, clinic, sheets}: Source, press: Press): Promise<Sheet> {
  if (!hasScores(sheet)) return sheet;
  const own = sheets.filter((other) => other.topic === sheet.topic && other.audience !== 'clinician');
  const {wordings, regional} = printing;
  const judging = {dataset, content, clinic, rules: readCheckRules(), wordings, regional, today: null};
  const {scorecards} = await printAndScore(own, own, press, printing, judging);
  return must(fillInScores([sheet], scorecards, printing)[0], 'one was handed in');
}

async function pictureOf(entry: Entry, source: Source, press: Press, library: PDFiumLibrary): Promise<Uint8Array> {
  const {sheet: worded, errors} = wordSheet(sheetAround(entry), entry.topic, source, printing);
  if (errors.length > 0) throw new Error(`${entry.name}: ${errors.map(({message}) => message).join(' ')}`);
  const sheet = await withScores(worded, source, press);
  const [printed] = await press.print([{sheet, size: 'a4', print: entry.print}]);
  const {pdf, document} = must(printed, 'one was asked for');
  const blocks = blocksOf(sheet);
  const block = must(blocks.at(-2), 'the sheet has its block');
  const place = placeOf(document, sheet, block);
  const page = await pageOf(pdf, place.page, ofBlocks, library);
  return encodeGreys(cropRows(page, place.top * ofBlocks, place.bottom * ofBlocks));
}

const entries = readEntries();
const only = process.argv[2];
const library = await openPdfium();
const written = new Map<string, Uint8Array>();
const pages: GalleryPage[] = [];
for (const content of new Set(entries.map((entry) => entry.content))) {
  const source = await readSource(content, printing);
  const logo = readLogo(content, source.clinic.logo).value;
  const press = await openPress(source.dataset, {asked: {jobs: 3, cache: true}, printing, terminal, logo});
  try {
    for (const entry of entries.filter((e) => e.content === content && (!only || e.name.includes(only))))
      written.set(`${entry.name}.png`, await pictureOf(entry, source, press, library));
    if (content !== 'content' || only) continue;
    for (const {name, says, printed} of await printWhole(readPatterns(), source, printing, press))
      for (const page of printed.document.pages.keys()) {
        const file = `${name}-${page + 1}.png`;
        pages.push({name, file, alt: `${says}, page ${page + 1} of ${printed.pages}.`});
        written.set(file, encodeGreys(await pageOf(printed.pdf, page, ofPages, library)));
      }
  } finally {
    await press.close();
  }
}
library.destroy();
for (const name of pictogramNames()) written.set(`pictograms/${name}.svg`, Buffer.from(pictogramSvg(name)));
if (!only) {
  rmSync(folder, {recursive: true, force: true});
  writeFileSync(`${docs}gallery.md`, galleryPage(readPatterns(), pages, entries, pictogramNames()));
}
for (const [file, bytes] of written) {
  mkdirSync(dirname(folder + file), {recursive: true});
  writeFileSync(folder + file, bytes);
}
const bytes = readdirSync(folder, {recursive: true, withFileTypes: true});
console.log(
  `${written.size} pictures, ${[...written.values()].reduce((n, b) => n + b.length, 0)} bytes, ${bytes.length} files`,
);
