import {must} from '../base/must.ts';
import {withoutOddNumbers} from '../base/number-runs.ts';
import {doseUnits, unitOf, unitPattern} from '../base/units.ts';
import type {FigureRules} from '../model/generated/language.ts';

/** A figure of the text: the range that it allows, in its unit (a UCUM code; '' for none). */
export type Figure = {text: string; low: number; high: number; unit: string};

/** What a figure of a claim counts: shares, amounts. */
const units = ['%', ...doseUnits] as const;

/** "up to 60%", "nearly 60 percent", "over 300", "2 to 4 mg": every figure with a unit or a bound, in their order; none of what is no plain number. */
export function readFigures(text: string, rules: FigureRules): Figure[] {
  return [...withoutOddNumbers(text, rules.minus).matchAll(patternOf(rules))].map((match) => {
    const [whole, bound, first = '0', second, unit = ''] = match;
    const value = Number(first.replaceAll(',', ''));
    const other = second === undefined ? value : Number(second.replaceAll(',', ''));
    const code = unit === '' ? '' : must(unitOf(unit, rules.units), 'the pattern has known units alone');
    return {text: whole.trim(), ...range(bound?.toLowerCase(), value, other, rules), unit: code};
  });
}

const patterns = new WeakMap<FigureRules, RegExp>();

function patternOf(rules: FigureRules): RegExp {
  const known = patterns.get(rules);
  if (known) return known;
  const bounds = [...rules.over, ...rules.under, ...rules.about];
  const pattern = new RegExp(
    [
      `(?:(${bounds.join('|')})\\s+)?`,
      '(?<![\\p{L}\\d.])(\\d[\\d,]*(?:\\.\\d+)?)',
      `(?:\\s*(?:-|–|${rules.range.join('|')})\\s*(\\d[\\d,]*(?:\\.\\d+)?))?`,
      `\\s*(${unitPattern(rules.units, units)})?(?![\\p{L}\\d])`,
    ].join(''),
    'giu',
  );
  patterns.set(rules, pattern);
  return pattern;
}

function range(bound: string | undefined, value: number, other: number, rules: FigureRules) {
  if (bound !== undefined && rules.under.includes(bound)) return {low: 0, high: value};
  if (bound !== undefined && rules.over.includes(bound)) return {low: value, high: Number.POSITIVE_INFINITY};
  return {low: Math.min(value, other), high: Math.max(value, other)};
}
