import stringWidth from 'string-width';
import {must} from '../base/must.ts';
import {visible} from '../base/visible.ts';

/** A piece of a line as it is shown, and the columns of the terminal before and under the place. */
export type Excerpt = {text: string; before: number; marked: number};

/** What is shown as one: its UTF-16 units in the line, its text and how many columns that takes. */
type Cell = {start: number; end: number; text: string; width: number};

const tabStop = 4;

/**
 * Cuts a line so that it fits `room` columns and the place stands in it, marked from `from` up to `to` (UTF-16 units
 * from 0, `to` exclusive). Tabs are spread, wide characters count two columns, and what is not seen is named.
 */
export function excerptOf(line: string, from: number, to: number, room: number): Excerpt {
  const {cells, cutBefore, cutBehind} = cellsAround(line, from, room);
  const end = cells.findIndex((c) => c.end > from);
  const first = end === -1 ? cells.length : end;
  const [start, stop] = windowAround(cells, first, room);
  const shown = cells.slice(start, stop);
  const left = start > 0 || cutBefore ? '…' : '';
  const right = stop < cells.length || cutBehind ? '…' : '';
  const under = shown.slice(first - start).filter((c) => c.start < to);
  return {
    text: `${left}${textOf(shown)}${right}`.trimEnd(),
    before: left.length + widthOf(shown.slice(0, first - start)),
    marked: Math.max(1, widthOf(under)),
  };
}

/** A line may be a megabyte long: only what can be shown around the place is cut into cells. */
function cellsAround(
  line: string,
  from: number,
  room: number,
): {cells: Cell[]; cutBefore: boolean; cutBehind: boolean} {
  const reach = 8 * room; // an emoji of a family has eleven units and takes two columns
  const start = betweenPairs(line, Math.max(0, Math.min(from, line.length) - reach));
  const end = betweenPairs(line, Math.min(line.length, from + reach));
  const cells: Cell[] = [];
  let column = 0;
  for (const {segment, index} of graphemes.segment(line.slice(start, end))) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = stringWidth(text);
    cells.push({start: start + index, end: start + index + segment.length, text, width});
    column += width;
  }
  return {cells, cutBefore: start > 0, cutBehind: end < line.length};
}

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

function betweenPairs(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) && /[\ud800-\udbff]/.test(line.charAt(at - 1)) ? at - 1 : at;
}

/** From which cell to which: all where they fit, else a third of the room before the place and the rest behind it. */
function windowAround(cells: readonly Cell[], first: number, room: number): [number, number] {
  if (widthOf(cells) <= room) return [0, cells.length];
  const free = room - 2; // an ellipsis on each side
  let start = first;
  for (let used = 0; start > 0; start--) {
    used += must(cells[start - 1], 'start is above 0').width;
    if (used > free / 3) break;
  }
  let stop = start;
  for (let used = 0; stop < cells.length; stop++) {
    used += must(cells[stop], 'stop is below the end').width;
    if (used > free && stop > first) break;
  }
  return [start, stop];
}

const widthOf = (cells: readonly Cell[]) => cells.reduce((n, c) => n + c.width, 0);
const textOf = (cells: readonly Cell[]) => cells.map((c) => c.text).join('');
