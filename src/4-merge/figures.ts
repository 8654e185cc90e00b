import {unitOf, unitPattern} from '../base/units.ts';

/** A figure of the text: the range that it allows, in its unit (a UCUM code; '' for none). */
export type Figure = {text: string; low: number; high: number; unit: string};

const unit = unitPattern('%', 'ug', 'mg', 'g', 'mL', 'L', 'kg');
const pattern = new RegExp(
  `(?:(up to|at most|nearly|almost|about|around|over|more than|at least|under|less than)\\s+)?(?<![\\p{L}\\d.])(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*(?:-|–|to)\\s*(\\d[\\d,]*(?:\\.\\d+)?))?\\s*(${unit})?(?![\\p{L}\\d])`,
  'giu',
);

/** "up to 60%", "nearly 60 percent", "over 300", "2 to 4 mg": every figure with a unit or a bound, in their order. */
export function readFigures(text: string): Figure[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, bound, first = '0', second, unit = ''] = match;
    const value = Number(first.replaceAll(',', ''));
    const other = second === undefined ? value : Number(second.replaceAll(',', ''));
    return {text: whole.trim(), ...range(bound?.toLowerCase(), value, other), unit: unitOf(unit.toLowerCase()) ?? unit};
  });
}

function range(bound: string | undefined, value: number, other: number): {low: number; high: number} {
  if (bound === 'up to' || bound === 'at most' || bound === 'under' || bound === 'less than')
    return {low: 0, high: value};
  if (bound === 'over' || bound === 'more than' || bound === 'at least')
    return {low: value, high: Number.POSITIVE_INFINITY};
  return {low: Math.min(value, other), high: Math.max(value, other)};
}
