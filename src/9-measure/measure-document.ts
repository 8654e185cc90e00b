import {type Lap, noLap} from '../base/lap.ts';
import {must} from '../base/must.ts';
import type {PrintedDocument, PrintedPage, StructureNode, TextRun} from '../model/printed-page.ts';
import type {Box} from './clip.ts';
import {bandsOf, contrast, contrastIn, lineAround, render} from './contrast.ts';
import {groundOf, readPaint} from './paint.ts';
import type {Pdfium} from './pdfium.ts';
import {readRuns} from './runs.ts';
import {asciiIn, textOf} from './strings.ts';

/** To be raised when the measuring changes, so that kept measurements are made anew. */
export const measuringVersion = 7;

/**
 * Measures a finished PDF: where its letters stand, how large and how dark they are, and how they are tagged.
 *
 * @param pdf a PDF made by stage 8, or one that is imported
 * @param mostPages of a PDF that somebody else has made: more are not measured
 * Throws an Error where PDFium cannot read it, or where it has more pages: then it is no PDF of ours.
 */
export function measureDocument(
  pdf: Uint8Array,
  pdfium: Pdfium,
  mostPages = Number.POSITIVE_INFINITY,
  lap: Lap = noLap,
): PrintedDocument {
  const bytes = pdfium._malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, bytes);
  const document = pdfium._FPDF_LoadMemDocument(bytes, pdf.length, 0);
  try {
    if (document === 0) throw new Error('PDFium cannot read this PDF.');
    const count = pdfium._FPDF_GetPageCount(document);
    if (count > mostPages) throw new Error(`A PDF of ${count} pages is not measured.`);
    const nodes = new Map<string, FoundNode>();
    const pages = Array.from({length: count}, (_, index) => readPage(document, index, nodes, pdfium, lap));
    const {structure, indexOf} = inReadingOrder(nodes);
    const xmp = packetOf(pdf);
    return {
      bytes: pdf.length,
      title: metaText(document, 'Title', pdfium),
      language: /<dc:language>.*?<rdf:li>([^<]*)</s.exec(xmp)?.[1] ?? '',
      tagged: pdfium._FPDFCatalog_IsTagged(document) === 1,
      claimsUa: /pdfuaid:part(?:>|=")1\b/.test(xmp),
      bookmarks: bookmarks(document, 0, pdfium),
      pages: pages.map(({runs, ...page}) => ({
        ...page,
        runs: runs.map(({key, ...run}) => ({...run, node: key === null ? null : (indexOf.get(key) ?? null)})),
      })),
      structure,
    };
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium._free(bytes);
  }
}

/** A tag is known by its way from the top, as '0.3.1': the same on every page that holds a part of it. */
type FoundNode = Omit<StructureNode, 'parent'>;
type FoundRun = Omit<TextRun, 'node'> & {key: string | null};

function readPage(
  document: number,
  index: number,
  nodes: Map<string, FoundNode>,
  pdfium: Pdfium,
  lap: Lap,
): Omit<PrintedPage, 'runs'> & {runs: FoundRun[]} {
  const page = pdfium._FPDF_LoadPage(document, index);
  try {
    const width = pdfium._FPDF_GetPageWidthF(page);
    const height = pdfium._FPDF_GetPageHeightF(page);
    lap('measure: load');
    const owners = readStructure(page, index, nodes, pdfium);
    lap('measure: tags');
    const letters = readRuns(page, pdfium);
    lap('measure: letters');
    const paint = readPaint(page, pdfium);
    lap('measure: paint');
    const found = letters.map(({mcid, clip, box, isTurned, end: _end, ink, firstObject, ...run}) => {
      const at = {left: box.left, right: box.right, top: height - box.top, bottom: height - box.bottom};
      const clipped = rounded(cutOff(box, clip, {width, height}));
      const order = paint.orderOf.get(firstObject);
      const ground = order === undefined || clipped > 0 ? null : groundOf(paint, box, order);
      return {
        run: {
          ...run,
          ...roundAll({...at, size: run.size, baseline: isTurned ? at.bottom : height - run.baseline}),
          clipped,
          key: owners.get(mcid) ?? null,
        },
        line: isTurned ? at : lineAround(at, height - run.baseline, run.size),
        told: ink === null || ground === null ? null : contrast(ink, ground),
      };
    });
    const bands = bandsOf(
      found.filter(({told}) => told === null).map(({line}) => line),
      height,
    ).map((band) => render(page, width, height, band, pdfium));
    const runs = found.map(({run, line, told}): FoundRun => {
      return {...run, contrast: rounded(told ?? contrastIn(bands, line))};
    });
    lap('measure: contrast');
    return {...roundAll({width, height}), runs};
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

const rounded = (n: number) => Math.round(n * 100) / 100;

const roundAll = <T extends Record<string, number>>(numbers: T): T =>
  Object.fromEntries(Object.entries(numbers).map(([key, n]) => [key, rounded(n)])) as T;

/** Notes the tags of a page, and returns for each marked content of the page the tag that holds it. */
function readStructure(
  page: number,
  index: number,
  nodes: Map<string, FoundNode>,
  pdfium: Pdfium,
): Map<number, string> {
  const owners = new Map<number, string>();
  const tree = pdfium._FPDF_StructTree_GetForPage(page);
  if (tree === 0) return owners;
  const scope = asciiIn('Scope', pdfium);
  const walk = (element: number, key: string): boolean => {
    // The page's tree has the children of other pages as gaps, so that the numbers stay the same from page to page.
    const node = nodes.get(key) ?? {
      type: textOf((b, n) => pdfium._FPDF_StructElement_GetType(element, b, n), pdfium),
      alternative: textOf((b, n) => pdfium._FPDF_StructElement_GetAltText(element, b, n), pdfium),
      scope: textOf((b, n) => pdfium._FPDF_StructElement_GetStringAttribute(element, scope, b, n), pdfium),
      pages: [],
    };
    nodes.set(key, node);
    let held = false;
    for (let i = 0; i < pdfium._FPDF_StructElement_CountChildren(element); i++) {
      const child = pdfium._FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) {
        if (walk(child, `${key}.${i}`)) held = true;
        continue;
      }
      const mcid = pdfium._FPDF_StructElement_GetChildMarkedContentID(element, i);
      if (mcid < 0) continue;
      owners.set(mcid, key);
      held = true;
    }
    if (held) node.pages.push(index);
    return held;
  };
  for (let i = 0; i < pdfium._FPDF_StructTree_CountChildren(tree); i++) {
    const child = pdfium._FPDF_StructTree_GetChildAtIndex(tree, i);
    if (child !== 0) walk(child, String(i));
  }
  pdfium._free(scope);
  pdfium._FPDF_StructTree_Close(tree);
  return owners;
}

/** Tags by the order of their ways: parents first, children as they are read. */
function inReadingOrder(nodes: ReadonlyMap<string, FoundNode>): {
  structure: StructureNode[];
  indexOf: Map<string, number>;
} {
  const ways = [...nodes.keys()].map((key) => ({key, way: key.split('.').map(Number)}));
  ways.sort((a, b) => {
    const at = a.way.findIndex((n, i) => n !== b.way[i]);
    return at === -1 ? a.way.length - b.way.length : must(a.way[at], 'they differ there') - (b.way[at] ?? -1);
  });
  const indexOf = new Map(ways.map(({key}, i) => [key, i]));
  const structure = ways.map(({key}): StructureNode => {
    const node = nodes.get(key) as FoundNode;
    const end = key.lastIndexOf('.');
    return {...node, parent: end === -1 ? null : (indexOf.get(key.slice(0, end)) ?? null)};
  });
  return {structure, indexOf};
}

/** Share of a box that its clip or the edge of the paper cuts off. */
function cutOff(box: Box, clip: Box | null, paper: {width: number; height: number}): number {
  const area = (box.right - box.left) * (box.top - box.bottom);
  if (area <= 0) return 0;
  const seen = {
    width: Math.min(box.right, clip?.right ?? Infinity, paper.width) - Math.max(box.left, clip?.left ?? -Infinity, 0),
    height: Math.min(box.top, clip?.top ?? Infinity, paper.height) - Math.max(box.bottom, clip?.bottom ?? -Infinity, 0),
  };
  return 1 - (Math.max(seen.width, 0) * Math.max(seen.height, 0)) / area;
}

function bookmarks(document: number, parent: number, pdfium: Pdfium): string[] {
  const titles: string[] = [];
  let mark = pdfium._FPDFBookmark_GetFirstChild(document, parent);
  while (mark !== 0) {
    const at = mark;
    titles.push(
      textOf((b, n) => pdfium._FPDFBookmark_GetTitle(at, b, n), pdfium),
      ...bookmarks(document, at, pdfium),
    );
    mark = pdfium._FPDFBookmark_GetNextSibling(document, mark);
  }
  return titles;
}

function metaText(document: number, tag: string, pdfium: Pdfium): string {
  const name = asciiIn(tag, pdfium);
  const text = textOf((b, n) => pdfium._FPDF_GetMetaText(document, name, b, n), pdfium);
  pdfium._free(name);
  return text;
}

/** The XMP metadata, which stage 8 leaves readable. */
function packetOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = bytes.indexOf('<?xpacket begin');
  return start === -1 ? '' : bytes.toString('utf8', start, bytes.indexOf('<?xpacket end', start));
}
