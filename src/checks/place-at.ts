import type {Place} from '../diagnostics.ts';

/** The line and column of an offset (UTF-16 units) of a text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return {file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}
