import {normalNumber, oddNumbers, withoutOddNumbers} from '../base/number-runs.ts';
import {present} from '../base/present.ts';
import {inCommonUnit, unitOf, unitPattern} from '../base/units.ts';
import type {FigureRules} from '../model/generated/language.ts';

/**
 * A figure of a text: its numbers (one, or the two ends of a range) in a unit that all of its kind have in common, '' for
 * none. `bound` is what stands before it: 'over' (more than, at least) or 'under' (up to, less than). `isWord` where
 * a number is written as a word.
 */
export type Figure = {text: string; numbers: number[]; unit: string; bound: '' | 'over' | 'under'; isWord: boolean};

/**
 * Every figure of a text, in its order: '60%' and '6 in 10' are the same, and so are '1 g' and '1,000 mg'. A number
 * that is no plain one ('½', '−5', '1,60') is found only where it is written so. A digit in a name ('B12', 'omega-3'), and
 * one that counts the sheet itself ('step 2', '2 pages'), is none.
 */
export function readFigures(text: string, rules: FigureRules): Figure[] {
  const odd = oddNumbers(text, rules.minus).map(({at, text: written}): Figure & {at: number} => ({
    ...{at, text: written.trim(), numbers: [], unit: `as written: ${normalNumber(written)}`, bound: '', isWord: false},
  }));
  const plain = withoutOddNumbers(text, rules.minus);
  const read = [...plain.matchAll(patternOf(rules))].flatMap((match): (Figure & {at: number})[] => {
    const {bound = '', first = '', second, whole, unit = '', counted} = match.groups ?? {};
    const behind = plain.slice(match.index + match[0].length);
    if (counted !== undefined || isLabel(plain.slice(0, match.index), behind, rules)) return [];
    const numbers = [first, ...(second === undefined ? [] : [second])].map((n) => numberOf(n, rules));
    const known = unit === '' ? null : unitOf(unit, rules.units);
    const scale = known === null ? {unit: '', times: 1} : inCommonUnit(known);
    const {unit: common, times} = whole === undefined ? scale : {unit: '%', times: 100 / numberOf(whole, rules)};
    const kind = rules.over.includes(bound.toLowerCase()) ? 'over' : bound === '' ? '' : 'under';
    return [
      {
        at: match.index,
        text: match[0].trim(),
        numbers: numbers.map((n) => Number((n * times).toPrecision(6))),
        unit: common,
        bound: kind,
        isWord: present([first, second, whole]).some((n) => /^\p{L}/u.test(n)),
      },
    ];
  });
  return [...odd, ...read].sort((a, b) => a.at - b.at).map(({at: _, ...figure}) => figure);
}

const patterns = new WeakMap<FigureRules, RegExp>();

function patternOf(rules: FigureRules): RegExp {
  const known = patterns.get(rules);
  if (known) return known;
  const any = (words: readonly string[]) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
      .join('|');
  const number = `\\d[\\d,]*(?:\\.\\d+)?|(?:${any(Object.keys(rules.numbers))})`;
  const units = unitPattern(rules.units);
  const pattern = new RegExp(
    [
      `(?:(?<bound>${any([...rules.over, ...rules.under])})\\s+)?`,
      // Not within a word, a number, or a name with a hyphen.
      '(?<![\\p{L}\\p{N}]|[\\p{N}][.,]|\\p{L}[-‐‑–])',
      `(?<first>${number})`,
      `(?:\\s*(?:[-‐‑–]|(?<=\\s)(?:${any([...rules.range, ...rules.pairs])})(?=\\s))\\s*(?<second>${number}))?`,
      `(?:\\s+(?:${any(rules.shares)})\\s+(?<whole>${number}))?`,
      `(?:\\s*[-‐‑]?\\s*(?<unit>${units})|\\s*[-‐‑]?\\s*(?<counted>${any(rules.counted)}))?`,
      '(?![\\p{L}\\p{N}]|[.,]\\p{N})',
    ].join(''),
    'giu',
  );
  patterns.set(rules, pattern);
  return pattern;
}

const numberOf = (text: string, {numbers}: FigureRules) =>
  numbers[text.toLowerCase()] ?? Number(text.replaceAll(',', ''));

/** Whether what stands around a figure makes it the number of a part of the sheet: 'step 2', or '2.' where a text starts. */
function isLabel(before: string, behind: string, {counted}: FigureRules): boolean {
  if (before === '' && /^[.)]\s/.test(behind)) return true;
  const word = /(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase();
  return word !== undefined && counted.includes(word);
}

/**
 * Whether one of the figures says as much as another: the same numbers in the same unit. Where only one of them has a
 * bound, it has to be the figure that is asked about: 'up to 60%' stands behind no bare '60%'. A number without a unit
 * is found in one with any.
 */
export function isFoundIn(figure: Figure, sources: readonly Figure[]): boolean {
  return sources.some(
    (source) =>
      (figure.unit === '' || figure.unit === source.unit) &&
      (source.bound === '' || figure.bound === source.bound) &&
      figure.numbers.length <= source.numbers.length &&
      figure.numbers.every((n) => source.numbers.includes(n)) &&
      (figure.numbers.length === source.numbers.length || figure.bound !== ''),
  );
}
