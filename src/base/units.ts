import {present} from './present.ts';

/**
 * A unit: how its sign is written, the safe way first; ways that are taken for another unit (ISMP, list of error-prone
 * abbreviations); and how many of which unit it is, so that figures of one kind can be compared.
 */
type Unit = {signs: readonly string[]; errorProne?: readonly string[]; in: string; times: number};

/** By their UCUM codes (ucum.org). What is counted in pieces, such as {cup}, has words only: those of a language. */
const units = {
  '%': {signs: ['%'], in: '%', times: 1},
  ug: {signs: ['mcg', '\u00b5g', '\u03bcg'], errorProne: ['ug'], in: 'mg', times: 0.001}, // both signs for micro
  mg: {signs: ['mg'], in: 'mg', times: 1},
  g: {signs: ['g'], errorProne: ['gm'], in: 'mg', times: 1000},
  kg: {signs: ['kg'], in: 'mg', times: 1_000_000},
  mL: {signs: ['mL', 'ml'], in: 'mL', times: 1},
  L: {signs: ['L', 'l'], in: 'mL', times: 1000},
  '[IU]': {signs: ['IU'], errorProne: ['iu', 'i.u.', 'I.U.'], in: '[IU]', times: 1},
  mmol: {signs: ['mmol'], in: 'mmol', times: 1},
  kcal: {signs: ['kcal'], in: 'kcal', times: 1},
  deg: {signs: ['°', '°C', '°F'], in: 'deg', times: 1},
  min: {signs: ['min'], in: 'min', times: 1},
  h: {signs: ['h'], in: 'min', times: 60},
  d: {signs: [], in: 'min', times: 1440},
  wk: {signs: [], in: 'min', times: 10_080},
  mo: {signs: [], in: 'mo', times: 1},
  a: {signs: [], in: 'mo', times: 12},
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof units;

/** The units in which doses are given. */
export const doseUnits = ['ug', 'mg', 'g', 'kg', 'mL', 'L', '[IU]', 'mmol'] as const satisfies readonly UnitCode[];

/** UCUM code -> the words that a language has for the unit, in lower case. */
export type UnitWords = {readonly [code: string]: readonly string[] | undefined};

const entries = Object.entries(units) as [UnitCode, Unit][];
const signsOf = ({signs, errorProne = []}: Unit) => [...signs, ...errorProne];
const bySign = new Map(entries.flatMap(([code, unit]) => signsOf(unit).map((sign) => [sign, code] as const)));
const byAnyCase = new Map([...bySign].map(([sign, code]) => [sign.toLowerCase(), code] as const));

/** The code of a unit as it is written, in any case, by its sign or by a word of the language; or null for neither. */
export function unitOf(written: string, words: UnitWords = {}): string | null {
  const sign = bySign.get(written) ?? byAnyCase.get(written.toLowerCase());
  if (sign) return sign;
  const word = written.toLowerCase().replace(/\s+/g, ' ');
  return Object.keys(words).find((code) => words[code]?.includes(word)) ?? null;
}

/** How to write the sign of a unit instead, where it is taken for another one as it is; null where it is well. */
export function saferSign(written: string): string | null {
  const code = bySign.get(written) ?? byAnyCase.get(written.toLowerCase());
  const signs: readonly string[] = code ? units[code].signs : [];
  if (signs.includes(written)) return null;
  return signs.find((sign) => sign === written.toLowerCase()) ?? signs[0] ?? null;
}

/** How many of which unit one is, so that '1 g' and '1,000 mg' are the same. A unit that is not known is its own. */
export function inCommonUnit(code: string): {unit: string; times: number} {
  const known: Unit | undefined = units[code as UnitCode];
  return known ? {unit: known.in, times: known.times} : {unit: code, times: 1};
}

/**
 * A part of a regular expression with every way to write some units (all, where none is named), by their signs and by the
 * words of a language, the longest first.
 */
export function unitPattern(words: UnitWords = {}, codes?: readonly UnitCode[]): string {
  const named: readonly string[] = codes ?? [...entries.map(([code]) => code), ...Object.keys(words)];
  const ways = named.flatMap((code) => [
    ...(code in units ? signsOf(units[code as UnitCode]) : []),
    ...present([words[code]]).flat(),
  ]);
  return [...new Set(ways)]
    .toSorted((a, b) => b.length - a.length)
    .map((way) => way.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
}
