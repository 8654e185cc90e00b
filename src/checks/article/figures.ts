import {must} from '../../base/must.ts';
import {doseUnits, type UnitWords, unitPattern} from '../../base/units.ts';
import type {Article} from '../../model/article.ts';

/** A number with the unit of a dose behind it, as an article writes it. `at` is an offset of the file. */
export type DoseFigure = {text: string; number: string; unit: string; at: number};

/** Every dose of an article, its unit as a sign or as a word of the language, in the order of its text. */
export function doseFigures({units}: Article, words: UnitWords): DoseFigure[] {
  const withUnit = new RegExp(
    `(?<![\\p{L}\\p{N}.,])(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)\\s?(${unitPattern(words, doseUnits)})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return units.flatMap(({plain}) =>
    [...plain.text.matchAll(withUnit)].map((m) => ({
      text: m[0],
      number: m[0].slice(0, m[0].length - must(m[1], 'a dose has a unit').length).trim(),
      unit: must(m[1], 'a dose has a unit'),
      at: must(plain.map[m.index], 'every letter of a unit has its place in the file'),
    })),
  );
}
