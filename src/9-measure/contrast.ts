import {must} from '../base/must.ts';
import type {Box} from './clip.ts';
import type {Pdfium} from './pdfium.ts';

/** Pixels of the greyscale rendering for each point: 144 for an inch. Finer gives the same contrasts, but slower. */
const pixelsPerPoint = 2;

/** Rows of pixels from the top of the page, the last one left out. */
type Band = {from: number; to: number};
type Pixels = Band & {data: Uint8Array; width: number};

/** The rows of pixels that hold some boxes, none twice. */
export function bandsOf(boxes: readonly Box[], heightPt: number): Band[] {
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
export function render(page: number, widthPt: number, heightPt: number, {from, to}: Band, pdfium: Pdfium): Pixels {
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
export function lineAround(box: Box, baseline: number, size: number): Box {
  return {...box, top: Math.min(box.top, baseline - 0.7 * size), bottom: Math.max(box.bottom, baseline + 0.2 * size)};
}

/**
 * Contrast of what is written in a box to its ground: the ground is the commonest grey in it, the ink the grey that
 * differs most from it on at least a fiftieth of the pixels. What lies outside of the box does not count: beside white
 * letters at the edge of a dark bar stands the white of the paper.
 */
export function contrastIn(bands: readonly Pixels[], box: Box): number {
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
export function contrast(a: number, b: number): number {
  const luminance = (grey: number) => {
    const share = grey / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [light = 1, dark = 1] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
