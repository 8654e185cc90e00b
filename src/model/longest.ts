/** The longest quote of a statement, and the longest heading of a section, that the schema of the dataset takes. */
export const longestQuote = 4000;
export const longestHeading = 500;

/**
 * Most words and marks of a sentence or cell that is read for claims. No one that we know has more than 56; what it takes to
 * read one grows with the square of its words.
 */
export const mostWords = 250;

/** How many words and marks a text has, near enough to what is read of it. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) words++;
  return words;
}

/** Where a text that starts at an offset is cut so that it has at most so many units, and no half of a character. */
export function cutAt(text: string, start: number, most: number): number {
  const end = Math.min(text.length, start + most);
  return end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** A heading as it stands above quotes: a longer one ends with an ellipsis. */
export function cutHeading(heading: string): string {
  if (heading.length <= longestHeading) return heading;
  return `${heading.slice(0, cutAt(heading, 0, longestHeading - 1))}…`;
}
