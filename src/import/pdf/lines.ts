import type {PrintedPage, TextRun} from '../../model/printed-page.ts';

/** Words on one baseline, with nothing between them that is wider than a space or two. */
export type Segment = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  bold: boolean;
  /** Index of the tag of its first letters, null where it has none. */
  node: number | null;
  page: number;
};

/** A line of a column: one segment, or several where wide gaps part it, as in a table. */
export type PdfLine = Segment & {
  cells: readonly Segment[] /** Left and right edge of its column. */;
  column: {left: number; right: number};
};

/** Widest gap inside of a segment, in sizes of its type. */
const widestGap = 1.2;

/** The lines of a page in reading order: columns that stand side by side are read one after the other. */
export function readPdfLines(page: PrintedPage, number: number): {lines: PdfLine[]; columns: number} {
  const regions = cutRegions(joinRuns(page.runs, number));
  const lines = regions.flatMap(linesOf);
  return {lines, columns: Math.max(1, ...regions.map((r) => r.beside))};
}

function joinRuns(runs: readonly TextRun[], page: number): Segment[] {
  const words = runs
    .filter((run) => run.text.trim() !== '' && !isUnseen(run))
    // PDFium marks a hyphen at the end of a line by a sign of its own.
    .map((run) => ({...run, text: run.text.replaceAll('\u0002', '-')}));
  const rows: TextRun[][] = [];
  for (const run of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // High and low figures stand on the row that they overlap.
    const row = rows.findLast((r) =>
      r.some((o) => Math.abs(o.baseline - run.baseline) < 0.45 * Math.max(o.size, run.size)),
    );
    if (row) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const sorted = row.sort((a, b) => a.left - b.left);
    const size = Math.max(...sorted.map((r) => r.size));
    const made: Segment[] = [];
    for (const run of sorted) {
      const last = made.at(-1);
      const gap = last ? run.left - last.right : Infinity;
      if (last && gap < widestGap * size) {
        last.text += (gap > 0.12 * size ? ' ' : '') + scripted(run, sorted, size);
        last.right = Math.max(last.right, run.right);
        last.bold &&= run.bold || run.size < 0.8 * size;
      } else {
        const {left, right, bold, node} = run;
        made.push({
          text: scripted(run, sorted, size),
          left,
          right,
          baseline: run.baseline,
          size: run.size,
          bold,
          node,
          page,
        });
      }
      const joined = made.at(-1) as Segment;
      joined.size = Math.max(joined.size, run.size);
      if (run.size >= joined.size) joined.baseline = run.baseline;
    }
    return made;
  });
}

/** Small figures above the line of the others stand high: "10³". */
function scripted(run: TextRun, row: readonly TextRun[], size: number): string {
  const tall = row.find((r) => r.size === size) ?? run;
  const isHigh = run.size < 0.8 * size && run.baseline < tall.baseline - 0.15 * size;
  return isHigh ? run.text.replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] as string) : run.text;
}

/** Words in the colour of the paper, which nobody sees. */
export const isUnseen = (run: TextRun): boolean => run.contrast < 1.1;

type Region = {segments: Segment[]; beside: number};

/** Cuts a page at white space: first bands, then columns with lines of text on both sides of a gap, again and again. */
function cutRegions(segments: Segment[], depth = 0, beside = 1): Region[] {
  if (segments.length < 4 || depth > 8) return [{segments, beside}];
  const gap = widestColumnGap(segments);
  if (gap !== null) {
    const left = segments.filter((s) => s.right <= gap);
    const right = segments.filter((s) => s.left >= gap);
    return [...cutRegions(left, depth + 1, 2), ...cutRegions(right, depth + 1, 2)];
  }
  const at = widestBand(segments);
  if (at === null) return [{segments, beside}];
  const above = segments.filter((s) => s.baseline < at);
  const below = segments.filter((s) => s.baseline >= at);
  const parts = [above, below].flatMap((part) => cutRegions(part, depth + 1, beside));
  // Bands without columns in them are one region: a cut that found nothing is undone.
  return parts.some((p) => p.beside > beside) ? parts : [{segments, beside}];
}

/** Fewest lines on each side of the gap between two columns, and fewest letters in them on the average. */
const fewestLines = 4;
const fewestLetters = 18;

/** Where a gap runs from top to bottom with lines of text on both sides, or null. */
function widestColumnGap(segments: readonly Segment[]): number | null {
  const spans = [...segments].sort((a, b) => a.left - b.left);
  let right = -Infinity;
  let best: {at: number; wide: number} | null = null;
  for (const span of spans) {
    const wide = span.left - right;
    if (right > -Infinity && wide > 8 && (!best || wide > best.wide)) {
      const at = right + wide / 2;
      const sides = [segments.filter((s) => s.right <= at), segments.filter((s) => s.left >= at)];
      const isText = sides.every(
        (side) =>
          new Set(side.map((s) => Math.round(s.baseline))).size >= fewestLines &&
          side.reduce((sum, s) => sum + s.text.length, 0) / side.length >= fewestLetters,
      );
      if (isText) best = {at, wide};
    }
    right = Math.max(right, span.right);
  }
  return best?.at ?? null;
}

/** Where the widest white band between two lines is, or null where all lines are as near as lines of a text. */
function widestBand(segments: readonly Segment[]): number | null {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline);
  let best: {at: number; gap: number} | null = null;
  sorted.forEach((segment, i) => {
    const before = sorted[i - 1];
    if (!before) return;
    const gap = segment.baseline - before.baseline - segment.size;
    if (gap > 0.35 * segment.size && (!best || gap > best.gap)) best = {at: segment.baseline - 0.5 * segment.size, gap};
  });
  return (best as {at: number} | null)?.at ?? null;
}

function linesOf({segments}: Region): PdfLine[] {
  const column = {left: Math.min(...segments.map((s) => s.left)), right: Math.max(...segments.map((s) => s.right))};
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && Math.abs((row[0] as Segment).baseline - segment.baseline) < 0.3 * segment.size) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => {
    const cells = row.sort((a, b) => a.left - b.left);
    const first = cells[0] as Segment;
    return {
      ...first,
      text: cells.map((c) => c.text).join(' '),
      right: Math.max(...cells.map((c) => c.right)),
      size: Math.max(...cells.map((c) => c.size)),
      bold: cells.every((c) => c.bold),
      cells,
      column,
    };
  });
}
