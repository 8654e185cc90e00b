import {orEmpty} from './or-empty.ts';

/** A number of a text as it is written, with all that belongs to it: its sign, its groups of digits, what makes it a fraction. */
export type NumberRun = {at: number; text: string};

const digit = '[\\p{Nd}\\p{No}]';
const space = '[ \\u00a0\\u2009\\u202f]';

/** "1,000.5", "1 000", "1,60", "½", "1/2", "10⁶", "1e6", "1.2.3": from the first digit to the last. */
const run = [
  `(?<![\\p{L}\\p{N}])(?:(?<![.,])\\.)?${digit}`,
  `(?:${digit}|[.,'’/⁄^](?=${digit})|(?<=(?<![\\p{N}.,])\\p{Nd}{1,3}|${space}\\p{Nd}{3})${space}(?=\\p{Nd}{3}(?!\\p{N}))`,
  `|${space}(?=[½⅓¼¾⅔]|\\d{1,2}[/⁄]\\d)|e[+-]?(?=\\p{Nd}(?![\\p{L}]))|${space}?[×*]${space}?(?=10[\\^⁰-⁹]))*`,
].join('');

/** What is read as a number: digits, with commas between groups of three, and a decimal point. */
const plain = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Where a sign may stand: not behind a figure, of which it would be a dash. */
const signed = `(?:(?<![\\p{N}]${space}?)−${space}?|(?<![\\p{L}\\p{N})]|\\p{N}${space})[-‐‑](?=[.\\p{N}]))`;

const patterns = new Map<string, RegExp>();

function patternOf(minus: readonly string[]): RegExp {
  const key = minus.join('|');
  const words = minus.length === 0 ? '' : `(?<![\\p{L}])(?:${key})${space}+|`;
  const pattern = patterns.get(key) ?? new RegExp(`(?<sign>${words}${signed})?(?<number>${run})`, 'giu');
  patterns.set(key, pattern);
  return pattern;
}

/**
 * The numbers of a text that are no plain ones: with a sign before them, fractions, powers, groups parted by blanks, and
 * what may be read in two ways ("1,60"). A part of them is another number: they are compared as they are written.
 *
 * @param minus words that are a sign, such as 'minus'
 */
export function oddNumbers(text: string, minus: readonly string[] = []): NumberRun[] {
  return [...text.matchAll(patternOf(minus))].flatMap(({index, groups = {}, 0: whole}) =>
    groups.sign === undefined && plain.test(orEmpty(groups.number)) ? [] : [{at: index, text: whole}],
  );
}

/** A text in which such numbers are letters, so that no part of one is read; as long as before. */
export function withoutOddNumbers(text: string, minus?: readonly string[]): string {
  let rest = text;
  for (const {at, text: odd} of oddNumbers(text, minus))
    rest = rest.slice(0, at) + 'x'.repeat(odd.length) + rest.slice(at + odd.length);
  return rest;
}

/** An odd number in one way to write it: "−½" and "minus 1/2" are "-1/2". */
export function normalNumber(odd: string): string {
  const spaced = odd.replace(/(\p{Nd})(?=[\u00bc-\u00be\u2150-\u215e])/gu, '$1 ');
  return spaced
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .replace(/^(?:\p{L}+\s+|[−‐‑-]\s*)/u, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
