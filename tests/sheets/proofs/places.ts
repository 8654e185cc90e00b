import type {Box, Run} from '../../8-pdf/read-runs.ts';
import type {Opened} from './opened.ts';

/** Millimetres from the edges of the paper. */
export type Margins = {top: number; right: number; bottom: number; left: number};

const mm = 72 / 25.4;
/** Letters reach out of their box by a hair, and numbers are rounded on their way. */
const hair = 0.75;

/** Text of the sheet stands inside of the margins, and what stands in the margins is on the paper. */
export function marginProblems({read}: Opened, margins: Margins): string[] {
  return read.pages.flatMap(({runs, widthPt, heightPt}, page) => {
    const inner: Box = {
      left: margins.left * mm,
      bottom: margins.bottom * mm,
      right: widthPt - margins.right * mm,
      top: heightPt - margins.top * mm,
    };
    // Most printers leave 5 mm white.
    const paper: Box = {left: 5 * mm, bottom: 5 * mm, right: widthPt - 5 * mm, top: heightPt - 5 * mm};
    return visible(runs)
      .filter((run) => !holds(run.mark === null ? paper : inner, run))
      .map((run) => `page ${page + 1}: “${run.text}” stands outside of the margins`);
  });
}

/** Nothing is cut off from any text. */
export function clippingProblems({read}: Opened): string[] {
  return read.pages.flatMap(({runs}, page) =>
    visible(runs)
      .filter((run) => !holds(run.clip, run))
      .map((run) => `page ${page + 1}: “${run.text}” is cut off`),
  );
}

/** No letters stand on others. */
export function overlapProblems({read}: Opened): string[] {
  return read.pages.flatMap(({runs}, page) => {
    const all = visible(runs);
    return all.flatMap((run, at) =>
      all
        .slice(at + 1)
        .filter((other) => overlaps(run, other))
        .map((other) => `page ${page + 1}: “${run.text}” and “${other.text}” stand on each other`),
    );
  });
}

/**
 * Letters are as large as the print size asks for. What is looked up may be three quarters of it: numbers, what stands in the
 * margins of the pages, and the words that are named, such as those of the footer.
 */
export function sizeProblems({read}: Opened, points: number, lookedUp = ''): string[] {
  const small = squeezed(lookedUp);
  const isLookedUp = ({text, mark}: Run) => mark === null || /^[\d\s,–]+$/.test(text) || small.includes(squeezed(text));
  return read.pages.flatMap(({runs}, page) =>
    visible(runs)
      .filter((run) => run.size < points - 0.05 && !(run.size > points * 0.75 - 0.05 && isLookedUp(run)))
      .map(({size, text}) => `page ${page + 1}: “${text}” is ${size.toFixed(2)} points high`),
  );
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '');

const visible = (runs: readonly Run[]) => runs.filter(({text}) => text.trim() !== '');

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left - hair &&
    inner.bottom >= outer.bottom - hair &&
    inner.right <= outer.right + hair &&
    inner.top <= outer.top + hair
  );
}

function overlaps(one: Box, other: Box): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > hair &&
    Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > hair
  );
}
