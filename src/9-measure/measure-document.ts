import {type Lap, noLap} from '../base/lap.ts';
import {must} from '../base/must.ts';
import type {PrintedDocument, PrintedPage, StructureNode, TextRun} from '../model/printed-page.ts';
import {type Box, clipOf, inHeap, widen} from './clip.ts';
import {fillOf, groundOf, readPaint} from './paint.ts';
import type {Pdfium} from './pdfium.ts';

/** To be raised when the measuring changes, so that kept measurements are made anew. */
export const measuringVersion = 7;

/** Pixels of the greyscale rendering for each point: 144 for an inch. Finer gives the same contrasts, but slower. */
const pixelsPerPoint = 2;

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

type RawRun = Pick<TextRun, 'text' | 'size' | 'bold' | 'italic' | 'baseline'> & {
  box: Box;
  mcid: number;
  clip: Box | null;
  /** The grey of all its letters, 0 to 255; null where they differ, or one sees through them. */
  ink: number | null;
  /** The text object that is painted first of those with its letters. */
  firstObject: number;
  isTurned: boolean;
  /** Where the last letter ends, in the direction of writing. */
  end: number;
};

/** How far letters of a run may stand apart, in their size, and from where on a blank lies between them. */
const widestGap = 0.9;
const blankGap = 0.2;
const surelyApart = 0.35;

/** The letters of a page, joined to runs. */
function readRuns(page: number, pdfium: Pdfium): RawRun[] {
  const text = pdfium._FPDFText_LoadPage(page);
  const buffer = pdfium._malloc(64);
  const objects = new Map<number, TextObject>();
  const fonts = new Map<number, Font>();
  const runs: RawRun[] = [];
  let run: RawRun | null = null;
  let blank = false;
  let mark = false;
  const count = pdfium._FPDFText_CountChars(text);
  for (let i = 0; i < count; i++) {
    const character = String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, i));
    if (/\s/.test(character) || pdfium._FPDFText_IsGenerated(text, i) === 1) {
      // PDFium makes up line ends too, now and then between the letters of a word: the places of the letters decide.
      blank ||= !/[\r\n]/.test(character);
      mark = true;
      continue;
    }
    const pointer = pdfium._FPDFText_GetTextObject(text, i);
    const object = objects.get(pointer) ?? readObject(pointer, fonts, pdfium);
    objects.set(pointer, object);
    const {mcid, ink} = object;
    const letter = readLetter(text, i, buffer, pdfium);
    const {size, left, right, bottom, top, isTurned, baseline} = letter;
    const {bold} = object.font;
    const italic = object.font.italic || letter.isSlanted;
    const joins =
      run !== null &&
      run.mcid === mcid &&
      run.bold === bold &&
      run.italic === italic &&
      Math.abs(run.size - size) < 0.05 &&
      run.isTurned === isTurned &&
      Math.abs(run.baseline - baseline) < 0.5 &&
      letter.start - run.end < widestGap * size &&
      letter.start - run.end > -0.5 * size;
    if (joins && run) {
      // A narrow figure leaves much white: where PDFium sees no end of a word, "10" is one.
      const isApart = blank || letter.start - run.end > (mark ? blankGap : surelyApart) * size;
      run.end = letter.end;
      run.text += (isApart ? ' ' : '') + character;
      if (run.ink !== ink) run.ink = null;
      widen(run.box, left, bottom);
      widen(run.box, right, top);
    } else {
      const clip = clipOf(pointer, pdfium)?.box ?? null;
      const box = {left, right, bottom, top};
      const {end} = letter;
      run = {text: character, size, bold, italic, baseline, box, mcid, clip, isTurned, end, ink, firstObject: pointer};
      runs.push(run);
    }
    blank = false;
    mark = false;
  }
  pdfium._free(buffer);
  pdfium._FPDFText_ClosePage(text);
  return runs;
}

type Letter = Box & {
  size: number;
  baseline: number;
  isTurned: boolean;
  /** Whether the matrix slants it: an italic that the browser made up. */
  isSlanted: boolean;
  /** Where it starts and ends in the direction of writing. */
  start: number;
  end: number;
};

/** Reads a letter with a buffer of 64 bytes. */
function readLetter(text: number, index: number, buffer: number, pdfium: Pdfium): Letter {
  pdfium._FPDFText_GetMatrix(text, index, buffer);
  // The heap is read afresh each time, since it moves when it grows.
  const floats = pdfium.HEAPF32;
  const at = buffer >> 2;
  const a = must(floats[at], inHeap);
  const b = must(floats[at + 1], inHeap);
  const c = must(floats[at + 2], inHeap);
  const d = must(floats[at + 3], inHeap);
  const x = must(floats[at + 4], inHeap);
  const y = must(floats[at + 5], inHeap);
  const size = pdfium._FPDFText_GetFontSize(text, index) * Math.hypot(c, d);
  pdfium._FPDFText_GetCharBox(text, index, buffer, buffer + 8, buffer + 16, buffer + 24);
  const doubles = pdfium.HEAPF64;
  const from = buffer >> 3;
  const left = must(doubles[from], inHeap);
  const right = must(doubles[from + 1], inHeap);
  const bottom = must(doubles[from + 2], inHeap);
  const top = must(doubles[from + 3], inHeap);
  const isSlanted = Math.abs(a * c + b * d) > 0.05 * Math.abs(a * d);
  const box = {left, right, bottom, top};
  const way = alongWriting(box, a, b);
  return {...box, ...way, size, baseline: way.isTurned ? x : y, isSlanted};
}

/** Where a letter starts and ends in the direction of writing; turned is what runs up or down the page. */
function alongWriting(box: Box, a: number, b: number): {isTurned: boolean; start: number; end: number} {
  if (Math.abs(b) <= Math.abs(a)) return {isTurned: false, start: box.left, end: box.right};
  return b > 0
    ? {isTurned: true, start: box.bottom, end: box.top}
    : {isTurned: true, start: -box.top, end: -box.bottom};
}

type Font = {bold: boolean; italic: boolean};
type TextObject = {mcid: number; font: Font; ink: number | null};

/** FPDF_TEXTRENDERMODE_FILL. */
const filled = 0;

function readObject(object: number, fonts: Map<number, Font>, pdfium: Pdfium): TextObject {
  const pointer = pdfium._FPDFTextObj_GetFont(object);
  const font = fonts.get(pointer) ?? readFont(pointer, pdfium);
  fonts.set(pointer, font);
  return {
    mcid: pdfium._FPDFPageObj_GetMarkedContentID(object),
    font,
    ink: pdfium._FPDFTextObj_GetTextRenderMode(object) === filled ? fillOf(object, pdfium) : null,
  };
}

function readFont(font: number, pdfium: Pdfium): Font {
  const name = utf8Of((b, n) => pdfium._FPDFFont_GetBaseFontName(font, b, n), pdfium);
  return {bold: /bold|black|heavy/i.test(name), italic: /italic|oblique/i.test(name)};
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

/** Rows of pixels from the top of the page, the last one left out. */
type Band = {from: number; to: number};
type Pixels = Band & {data: Uint8Array; width: number};

/** The rows of pixels that hold some boxes, none twice. */
function bandsOf(boxes: readonly Box[], heightPt: number): Band[] {
  const height = Math.ceil(heightPt * pixelsPerPoint);
  const all = boxes.map(({top, bottom}) => ({
    from: Math.max(Math.ceil(top * pixelsPerPoint), 0),
    to: Math.min(Math.floor(bottom * pixelsPerPoint), height),
  }));
  const bands: Band[] = [];
  for (const band of all.filter(({from, to}) => from < to).sort((a, b) => a.from - b.from)) {
    const last = bands.at(-1);
    if (last && band.from <= last.to) last.to = Math.max(last.to, band.to);
    else bands.push(band);
  }
  return bands;
}

/** Rows of the page in greys, a byte a pixel, with its links and other annotations. */
function render(page: number, widthPt: number, heightPt: number, {from, to}: Band, pdfium: Pdfium): Pixels {
  const width = Math.ceil(widthPt * pixelsPerPoint);
  const height = Math.ceil(heightPt * pixelsPerPoint);
  const rows = to - from;
  const pointer = pdfium._malloc(width * rows);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, rows, greyFormat, pointer, width);
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, rows, 0xffffffff);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, -from, width, height, 0, inGreys);
  const data = pdfium.HEAPU8.slice(pointer, pointer + width * rows);
  pdfium._FPDFBitmap_Destroy(bitmap);
  pdfium._free(pointer);
  return {data, width, from, to};
}

/** FPDFBitmap_Gray, and FPDF_ANNOT with FPDF_GRAYSCALE. */
const greyFormat = 1;
const inGreys = 0x01 | 0x08;

/** A box from the height of capitals to the depth of descenders: a dash alone would have no ground around it. */
function lineAround(box: Box, baseline: number, size: number): Box {
  return {...box, top: Math.min(box.top, baseline - 0.7 * size), bottom: Math.max(box.bottom, baseline + 0.2 * size)};
}

/**
 * Contrast of what is written in a box to its ground: the ground is the commonest grey in it, the ink the grey that
 * differs most from it on at least a fiftieth of the pixels. What lies outside of the box does not count: beside white
 * letters at the edge of a dark bar stands the white of the paper.
 */
function contrastIn(bands: readonly Pixels[], box: Box): number {
  const counts = new Uint32Array(256);
  const countAt = (grey: number) => must(counts[grey], 'a grey is from 0 to 255');
  const from = {x: Math.ceil(box.left * pixelsPerPoint), y: Math.ceil(box.top * pixelsPerPoint)};
  const to = {x: Math.floor(box.right * pixelsPerPoint), y: Math.floor(box.bottom * pixelsPerPoint)};
  for (const {data, width, from: first, to: end} of bands) {
    for (let y = Math.max(from.y, first); y < Math.min(to.y, end); y++) {
      for (let x = Math.max(from.x, 0); x < Math.min(to.x, width); x++) {
        const grey = data[(y - first) * width + x] ?? 255;
        counts[grey] = countAt(grey) + 1;
      }
    }
  }
  let ground = 255;
  let total = 0;
  counts.forEach((n, grey) => {
    total += n;
    if (n > countAt(ground)) ground = grey;
  });
  const enough = Math.max(total / 50, 1);
  const extreme = (step: 1 | -1): number => {
    let seen = 0;
    for (let grey = step === 1 ? 0 : 255; grey >= 0 && grey <= 255; grey += step) {
      seen += countAt(grey);
      if (seen >= enough) return grey;
    }
    return ground;
  };
  return Math.max(contrast(extreme(1), ground), contrast(extreme(-1), ground));
}

/** WCAG 2.2, contrast ratio of two greys, 0 to 255. */
function contrast(a: number, b: number): number {
  const luminance = (grey: number) => {
    const share = grey / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [light = 1, dark = 1] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
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

function asciiIn(text: string, pdfium: Pdfium): number {
  const pointer = pdfium._malloc(text.length + 1);
  pdfium.HEAPU8.set([...Buffer.from(text, 'latin1'), 0], pointer);
  return pointer;
}

const textOf = (ask: (buffer: number, bytes: number) => number, pdfium: Pdfium) => stringOf(ask, 'utf16le', 2, pdfium);
const utf8Of = (ask: (buffer: number, bytes: number) => number, pdfium: Pdfium) => stringOf(ask, 'utf8', 1, pdfium);

/** A string of PDFium: asked once for its length in bytes, a closing zero included, and once for itself. */
function stringOf(
  ask: (buffer: number, bytes: number) => number,
  encoding: 'utf8' | 'utf16le',
  zero: number,
  pdfium: Pdfium,
): string {
  const length = ask(0, 0);
  if (length <= zero) return '';
  const buffer = pdfium._malloc(length);
  ask(buffer, length);
  const text = Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + length - zero)).toString(encoding);
  pdfium._free(buffer);
  return text;
}
