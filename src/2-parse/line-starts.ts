import {must} from '../base/must.ts';

/** The offsets at which the lines of a text start. */
export function findLineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
}

/** The line and the column of an offset, counted from 1. */
export function placeOfOffset(offset: number, lineStarts: readonly number[]): {line: number; column: number} {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (must(lineStarts[middle], 'the middle is a line') <= offset) low = middle;
    else high = middle;
  }
  return {line: low + 1, column: offset - must(lineStarts[low], 'every offset is in a line') + 1};
}
