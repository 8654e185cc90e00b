import type {ReviewItem} from './review-item.ts';

/** Narrower terminals show the sides one below the other. */
const narrowest = 80;

/** Most quotes of a side that are shown at once; `claimleaf explain` has all. */
const mostQuotes = 6;

const gap = ' │ ';

/** What an editor sees of an item: why it waits, its sides next to each other, the sheets. No line is wider than `width`. */
export function drawItem(item: ReviewItem, width: number): string {
  const {previous, sides} = item;
  const inColumns = sides.length === 2 && width >= narrowest;
  const sideWidth = inColumns ? Math.floor((width - gap.length) / 2) : width;
  const blocks = sides.map((side) => linesOfSide(side, sideWidth));
  const rule = '─'.repeat(width);
  const before =
    previous && `Decided before as '${previous.verdict}' by ${previous.by} on ${previous.on}: ${previous.why}`;
  return [
    ...wrap(`${item.id}, ${item.class}, ${item.topic}`, width),
    ...wrap(item.why, width),
    ...(before ? wrap(before, width) : []),
    rule,
    ...(inColumns ? sideBySide(blocks, sideWidth) : blocks.flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines))),
    rule,
    ...wrap(item.sheets.length > 0 ? `Printed on ${item.sheets.join(', ')}` : 'Printed on no sheet', width),
  ].join('\n');
}

function linesOfSide({claim, says, quotes}: ReviewItem['sides'][0], width: number): string[] {
  const shown = quotes.slice(0, mostQuotes);
  const more = quotes.length - shown.length;
  return [
    ...wrap(says, width),
    ...(claim ? wrap(claim, width) : []),
    ...shown.flatMap(({file, line, sentence}) => [
      '',
      ...wrap(`${file}:${line}`, width),
      ...wrap(`“${sentence}”`, width),
    ]),
    ...(more > 0 ? ['', ...wrap(`and ${more} more: claimleaf explain ${claim}`, width)] : []),
  ];
}

function sideBySide([left = [], right = []]: string[][], width: number): string[] {
  const lineAt = (side: readonly string[], i: number) => side[i] ?? '';
  const rows = Array.from({length: Math.max(left.length, right.length)}, (_, i) => i);
  return rows.map((i) => `${lineAt(left, i).padEnd(width)}${gap}${lineAt(right, i)}`.trimEnd());
}

/** Breaks a text at its spaces; a word that is wider than the line is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((w) => cut(w, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function cut(word: string, width: number): string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...cut(word.slice(width), width)];
}
