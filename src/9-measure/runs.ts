import {must} from '../base/must.ts';
import type {TextRun} from '../model/printed-page.ts';
import {type Box, clipOf, inHeap, widen} from './clip.ts';
import {fillOf} from './paint.ts';
import type {Pdfium} from './pdfium.ts';
import {utf8Of} from './strings.ts';

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
export function readRuns(page: number, pdfium: Pdfium): RawRun[] {
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
