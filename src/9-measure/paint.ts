import {must} from '../base/must.ts';
import {type Box, bezier, clipOf, cornersClosed, inHeap, widen} from './clip.ts';
import type {Pdfium} from './pdfium.ts';

/** What a page paints, as far as its operators tell the ground of its letters. */
export type Paint = {
  /** Place of each text object in the order of painting. */
  orderOf: ReadonlyMap<number, number>;
  shapes: readonly Shape[];
};

/** A shape that is no text. `fill` is a grey from 0 to 255, or null where it is no even one. */
type Shape = {order: number; box: Box; hole: Box | null; fill: number | null};

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_PATH. */
const textObject = 1;
const pathObject = 2;
/** FPDF_FILLMODE_ALTERNATE: one box inside of another is no part of the shape. */
const evenOdd = 1;
/** FPDF_SEGMENT_MOVETO. */
const moveTo = 2;
const opaque = 255;
const white = 255;

/** Reads what a page paints. */
export function readPaint(page: number, pdfium: Pdfium): Paint {
  const orderOf = new Map<number, number>();
  const shapes: Shape[] = [];
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let order = 0; order < count; order++) {
    const object = pdfium._FPDFPage_GetObject(page, order);
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === textObject) orderOf.set(object, order);
    else shapes.push({order, ...shapeOf(object, type, pdfium)});
  }
  return {orderOf, shapes};
}

/**
 * The grey on which something stands that fills a box and is painted from one place in the order on, 0 to 255; null where the operators do not tell: a shape that is not even, covers the box in part, or lies over it.
 */
export function groundOf({shapes}: Paint, box: Box, first: number): number | null {
  let ground: number | null = white;
  for (const {order, box: own, hole, fill} of shapes) {
    if (!touches(own, box) || (hole && holds(hole, box))) continue;
    if (order > first) return null;
    ground = hole === null && holds(own, box) ? fill : null;
  }
  return ground;
}

/**
 * The grey of an object's fill, 0 to 254, as PDFium draws it in greys; null where one sees through it, and where it is white,
 * since PDFium says white of gradients and patterns, too.
 */
export function fillOf(object: number, pdfium: Pdfium): number | null {
  const buffer = pdfium._malloc(16);
  try {
    const found = pdfium._FPDFPageObj_GetFillColor(object, buffer, buffer + 4, buffer + 8, buffer + 12);
    if (found === 0 || pdfium._FPDFPageObj_HasTransparency(object) === 1) return null;
    const [red = 0, green = 0, blue = 0, alpha = 0] = pdfium.HEAP32.subarray(buffer >> 2, (buffer >> 2) + 4);
    const grey = Math.floor((blue * 11 + green * 59 + red * 30) / 100);
    return alpha === opaque && grey !== white ? grey : null;
  } finally {
    pdfium._free(buffer);
  }
}

function shapeOf(object: number, type: number, pdfium: Pdfium): Omit<Shape, 'order'> {
  const bounds = boundsOf(object, pdfium);
  const clip = clipOf(object, pdfium);
  const box = clip ? within(bounds, clip.box) : bounds;
  if (type !== pathObject || clip?.isPlain === false) return {box, hole: null, fill: null};
  const {fillMode, isStroked} = drawingOf(object, pdfium);
  const isFilled = fillMode !== 0;
  const corners = boxesOf(object, bounds, pdfium);
  const [one, other] = corners ?? [undefined];
  if (!one) return {box, hole: null, fill: null};
  if (!other && isFilled && !isStroked) return {box, hole: null, fill: fillOf(object, pdfium)};
  // A frame: one box that is stroked, or one inside of another.
  if (!other && isStroked && !isFilled) return {box, hole: shrunk(one, bounds), fill: null};
  if (other && corners?.length === 2 && fillMode === evenOdd && !isStroked) {
    if (holds(one, other)) return {box, hole: other, fill: null};
    if (holds(other, one)) return {box, hole: one, fill: null};
  }
  return {box, hole: null, fill: null};
}

function drawingOf(object: number, pdfium: Pdfium): {fillMode: number; isStroked: boolean} {
  const buffer = pdfium._malloc(8);
  pdfium._FPDFPath_GetDrawMode(object, buffer, buffer + 4);
  const fillMode = must(pdfium.HEAP32[buffer >> 2], inHeap);
  const isStroked = pdfium.HEAP32[(buffer >> 2) + 1] !== 0;
  pdfium._free(buffer);
  return {fillMode, isStroked};
}

function boundsOf(object: number, pdfium: Pdfium): Box {
  const buffer = pdfium._malloc(16);
  pdfium._FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(buffer >> 2, (buffer >> 2) + 4);
  pdfium._free(buffer);
  return {left, bottom, right, top};
}

/** The boxes of which a path is made, in points of the page; null where it has any other form. */
function boxesOf(object: number, bounds: Box, pdfium: Pdfium): Box[] | null {
  const count = pdfium._FPDFPath_CountSegments(object);
  if (count > 2 * cornersClosed + 2) return null;
  const buffer = pdfium._malloc(24);
  try {
    pdfium._FPDFPageObj_GetMatrix(object, buffer);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(buffer >> 2, (buffer >> 2) + 6);
    if (b !== 0 || c !== 0) return null;
    const paths: [number, number][][] = [];
    for (let i = 0; i < count; i++) {
      const segment = pdfium._FPDFPath_GetPathSegment(object, i);
      const type = pdfium._FPDFPathSegment_GetType(segment);
      if (type === bezier) return null;
      pdfium._FPDFPathSegment_GetPoint(segment, buffer, buffer + 4);
      const [x, y] = [must(pdfium.HEAPF32[buffer >> 2], inHeap), must(pdfium.HEAPF32[(buffer >> 2) + 1], inHeap)];
      if (type === moveTo) paths.push([]);
      paths.at(-1)?.push([a * x + e, d * y + f]);
    }
    const boxes = paths.filter((points) => points.length > 1).map(boxOf);
    return boxes.every((box) => box !== null && touches(box, bounds)) ? (boxes as Box[]) : null;
  } finally {
    pdfium._free(buffer);
  }
}

/** The box whose corners some points are, one after the other; null where they are others. */
function boxOf(points: readonly [number, number][]): Box | null {
  if (points.length < cornersClosed - 1 || points.length > cornersClosed) return null;
  const box: Box = {left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity};
  for (const [x, y] of points) widen(box, x, y);
  const isCorner = ([x, y]: [number, number]) =>
    (near(x, box.left) || near(x, box.right)) && (near(y, box.bottom) || near(y, box.top));
  const turns = points.slice(1).every(([x, y], i) => {
    const [fromX, fromY] = must(points[i], 'a point comes before it');
    return near(x, fromX) || near(y, fromY);
  });
  return turns && points.every(isCorner) ? box : null;
}

/** A hair, in points: half a hundredth, as what is measured is rounded. */
const hair = 0.01;
const near = (a: number, b: number) => Math.abs(a - b) <= hair;

/** The inside of a stroked box: its bounds reach as far out as its inside reaches in. */
function shrunk(line: Box, bounds: Box): Box {
  return {
    left: 2 * line.left - bounds.left,
    right: 2 * line.right - bounds.right,
    bottom: 2 * line.bottom - bounds.bottom,
    top: 2 * line.top - bounds.top,
  };
}

const touches = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.bottom < b.top && a.top > b.bottom;

const holds = (outer: Box, inner: Box) =>
  outer.left <= inner.left && outer.right >= inner.right && outer.bottom <= inner.bottom && outer.top >= inner.top;

const within = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
  top: Math.min(a.top, b.top),
});
