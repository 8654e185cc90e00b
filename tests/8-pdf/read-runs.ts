import {OPS, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A box in points from the page's lower left corner. */
export type Box = {left: number; bottom: number; right: number; top: number};

/** Letters that are painted side by side: their ink from the lowest descender to the highest capital, and its place. */
export type Run = Box & {
  text: string;
  /** The marked content it belongs to, such as 'p7R_mc3'; null for an artefact. */
  mark: string | null;
  /** Height of the letters' em, and where they stand. */
  size: number;
  baseline: number;
  /** What is cut off from what is painted here. */
  clip: Box;
};

/** Atkinson Hyperlegible Next paints from 0.2 em below the baseline to 0.67 em above it; other fonts come near. */
const ink = {below: 0.2, above: 0.67};

/**
 * Walks the operations of a page, as pdfjs understands them, and gives each run of letters with its box: this sees
 * what a reader's eyes see, unlike the text that pdfjs collects.
 */
export async function readRuns(page: PDFPageProxy): Promise<Run[]> {
  const {fnArray, argsArray} = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pageId = `p${page.ref?.num}R`;
  const runs: Run[] = [];
  const saved: State[] = [];
  const marks: (string | null)[] = [];
  let state: State = {matrix: [1, 0, 0, 1, 0, 0], clip: {left, bottom, right, top}, font: '', size: 0};
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let clipNext = false;
  let open: Run | undefined;

  fnArray.forEach((operation, at) => {
    const values = argsArray[at] as unknown[];
    switch (operation) {
      case OPS.save:
        saved.push(state);
        state = {...state};
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, values as unknown as Matrix);
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipNext = true;
        break;
      case OPS.constructPath:
        if (clipNext) state.clip = within(state.clip, boxOf(state.matrix, values[2] as ArrayLike<number> | null));
        clipNext = false;
        break;
      case OPS.beginMarkedContent:
        marks.push(null);
        break;
      case OPS.beginMarkedContentProps:
        marks.push(typeof values[1] === 'number' ? `${pageId}_mc${values[1]}` : null);
        break;
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.setFont:
        state.font = values[0] as string;
        state.size = values[1] as number;
        break;
      case OPS.setTextMatrix:
        line = [...(values[0] as ArrayLike<number> as unknown as number[])] as Matrix;
        open = undefined;
        break;
      case OPS.moveText:
        if (values[1] !== 0) open = undefined;
        line = multiply(line, [1, 0, 0, 1, values[0] as number, values[1] as number]);
        break;
      case OPS.showText: {
        const glyphs = (values[0] as (Glyph | number)[]).filter((glyph) => typeof glyph !== 'number');
        const width = glyphs.reduce((sum, glyph) => sum + (glyph.width / 1000) * state.size, 0);
        const text = glyphs.map((glyph) => glyph.unicode).join('');
        const matrix = multiply(state.matrix, line);
        const box = boxOf(matrix, [0, -ink.below * state.size, width, ink.above * state.size]);
        const mark = marks.findLast((id) => id !== null) ?? null;
        // The names above narrow columns run upwards.
        const turned = Math.abs(matrix[1]) > Math.abs(matrix[0]);
        const baseline = turned ? matrix[4] : matrix[5];
        const size = state.size * Math.hypot(matrix[2], matrix[3]);
        const before = open?.mark === mark && open.size === size && open.baseline === baseline ? open : undefined;
        if (before) {
          before.text += text;
          if (text.trim())
            Object.assign(
              before,
              turned ? {top: box.top, bottom: Math.min(before.bottom, box.bottom)} : {right: box.right},
            );
        } else if (text.trim() || !open) {
          open = {...box, text, mark, size, baseline, clip: state.clip};
          runs.push(open);
        }
        break;
      }
    }
  });
  return runs;
}

/** Width in thousandths of an em. */
type Glyph = {unicode: string; width: number};
type Matrix = [number, number, number, number, number, number];
type State = {matrix: Matrix; clip: Box; font: string; size: number};

/** ISO 32000-1, 8.3.4: first the right one, then the left one. */
function multiply(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxOf([a, b, c, d, e, f]: Matrix, corners: ArrayLike<number> | null): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = corners ? Array.from(corners) : [];
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => a * x + c * y + e));
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => b * x + d * y + f));
  return {left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys)};
}

function within(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}
