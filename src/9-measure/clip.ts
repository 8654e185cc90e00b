import {must} from '../base/must.ts';
import type {Pdfium} from './pdfium.ts';

/** Box in points from the lower left corner, as PDF has it. */
export type Box = {left: number; right: number; bottom: number; top: number};

/** What the clipping paths of an object leave open, as a box, and whether that is all that they cut; null where there are none. */
export function clipOf(object: number, pdfium: Pdfium): {box: Box; isPlain: boolean} | null {
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  const count = clip === 0 ? 0 : pdfium._FPDFClipPath_CountPaths(clip);
  if (count <= 0) return null;
  const buffer = pdfium._malloc(8);
  const box: Box = {left: -Infinity, right: Infinity, bottom: -Infinity, top: Infinity};
  let isPlain = true;
  for (let path = 0; path < count; path++) {
    const points = pdfium._FPDFClipPath_CountPathSegments(clip, path);
    if (points === 0) continue;
    const own: Box = {left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity};
    for (let i = 0; i < points; i++) {
      const segment = pdfium._FPDFClipPath_GetPathSegment(clip, path, i);
      pdfium._FPDFPathSegment_GetPoint(segment, buffer, buffer + 4);
      widen(own, must(pdfium.HEAPF32[buffer >> 2], inHeap), must(pdfium.HEAPF32[(buffer >> 2) + 1], inHeap));
      if (pdfium._FPDFPathSegment_GetType(segment) === bezier) isPlain = false;
    }
    if (points > cornersClosed) isPlain = false;
    box.left = Math.max(box.left, own.left);
    box.right = Math.min(box.right, own.right);
    box.bottom = Math.max(box.bottom, own.bottom);
    box.top = Math.min(box.top, own.top);
  }
  pdfium._free(buffer);
  return {box, isPlain};
}

/** Makes a box hold a point, too. */
export function widen(box: Box, x: number, y: number): void {
  box.left = Math.min(box.left, x);
  box.right = Math.max(box.right, x);
  box.bottom = Math.min(box.bottom, y);
  box.top = Math.max(box.top, y);
}

export const inHeap = 'what was allocated lies in the heap';

/** FPDF_SEGMENT_BEZIERTO. */
export const bezier = 1;
/** The points of a box that is closed. */
export const cornersClosed = 5;
