/** The units in which doses are given, by their UCUM codes (ucum.org), each with the ways in which people write it. */
const spellings = {
  ug: ['mcg', 'µg', 'μg', 'ug'], // U+00B5 and U+03BC
  mg: ['mg'],
  g: ['g', 'gm'],
  kg: ['kg'],
  mL: ['ml', 'mL'],
  L: ['l', 'L'],
  '[IU]': ['IU', 'iu', 'i.u.'],
  mmol: ['mmol'],
  '%': ['%', 'percent', 'per cent'],
} as const satisfies Record<string, readonly string[]>;

export type UnitCode = keyof typeof spellings;

const codes = new Map<string, UnitCode>(
  Object.entries(spellings).flatMap(([code, ways]) => ways.map((way) => [way, code as UnitCode] as const)),
);

/** The code of a unit as it is written, or null where it is none that is known. */
export const unitOf = (written: string): UnitCode | null => codes.get(written) ?? null;

/** A part of a regular expression with every way to write some units, the longest first. */
export function unitPattern(...units: readonly UnitCode[]): string {
  const ways = units.flatMap((unit): readonly string[] => spellings[unit]);
  return ways
    .toSorted((a, b) => b.length - a.length)
    .map((way) => way.replaceAll('.', '\\.'))
    .join('|');
}
