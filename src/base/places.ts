/** Where a value stands in a YAML file, such as ['sides', 0, 'top', 1, 'care']. */
export type YamlPath = readonly (string | number)[];

/** The line and column of an offset (UTF-16 units) of a file's text, both from 1. A line ends with LF, CR or both. */
export function placeAt(file: string, text: string, offset: number): {file: string; line: number; column: number} {
  return {file, ...lineAndColumn(text, offset)};
}

/** As placeAt, for a text that is no file or whose file is known. In a loop: the text may have millions of lines. */
export function lineAndColumn(text: string, offset: number): {line: number; column: number} {
  const ends = /\r\n|\n|\r/g;
  const before = text.slice(0, offset);
  let line = 1;
  let start = 0;
  while (ends.test(before)) {
    line++;
    start = ends.lastIndex;
  }
  return {line, column: before.length - start + 1};
}
