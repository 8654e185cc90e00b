import type {Sheet} from '../../model/sheet.ts';
import type {Where} from '../rule.ts';
import {nowhere} from '../rule.ts';
import {headingsOf, placedBlocks, printedLines} from '../sheet/printed-lines.ts';

/** Where the words of a page come from: the line of the sheet that holds them, or the block of that heading. */
export function whereOf(text: string, sheet: Sheet): Where {
  const known = places.get(sheet) ?? placesOf(sheet);
  places.set(sheet, known);
  const bare = squeeze(text);
  // A part of a line is known by its length: a name of a few letters stands in many.
  const isPart = (p: Place) => !p.isHeading && bare.length >= 12 && p.bare.includes(bare);
  const {claims, path} = known.find((p) => p.bare === bare) ?? known.find(isPart) ?? nowhere;
  return {text, claims, path};
}

/** Letters and digits alone: line breaks and the blanks of a page do not count. */
export const squeeze = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}%]/gu, '');

type Place = Omit<Where, 'text'> & {bare: string; isHeading: boolean};

/** A page asks for every run of its letters, so that the lines of a sheet are squeezed once. */
const places = new WeakMap<Sheet, Place[]>();

function placesOf(sheet: Sheet): Place[] {
  const lines = printedLines(sheet).map(({text, claims, path}): Place => {
    return {bare: squeeze(text), claims, path, isHeading: false};
  });
  const headings = placedBlocks(sheet).flatMap(({block, path}) =>
    headingsOf(block).map((text): Place => ({bare: squeeze(text), claims: [], path, isHeading: true})),
  );
  return [...lines, ...headings];
}
