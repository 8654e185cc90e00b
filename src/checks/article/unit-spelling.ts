import {placeAt} from '../../base/places.ts';
import {type UnitCode, unitOf} from '../../base/units.ts';
import type {ContentRule} from '../rule.ts';
import {doseFigures} from './figures.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

/** Ways that are taken for another unit, and what to write (ISMP, list of error-prone abbreviations). */
const errorProne: Readonly<Record<string, string>> = {ug: 'mcg', UG: 'mcg', Ug: 'mcg', gm: 'g', Gm: 'g', iu: 'IU'};

export const unitSpelling: ContentRule<ArticleSubject> = {
  id: 'article/unit-spelling',
  means: 'A unit is written in two ways, or in one that is taken for another unit.',
  asks: 'An article writes each unit in one way, and in none that is taken for another unit.',
  source: 'ISMP, list of error-prone abbreviations: "µg" is taken for "mg"',
  severity: 'warning',
  says: "Found '{value}', expected {limit}.",
  hint: 'Compare the figure with the source, and write the unit the same way throughout.',
  good: sample(['Take 10 mcg of it.', 'Never take 100 mcg.']),
  bad: sample(['Take 10 mcg of it.', 'Never take 100 µg.']),
  judge({article}) {
    const place = (at: number) => placeAt(article.file, article.text, at);
    const first = new Map<UnitCode, {unit: string; at: number}>();
    return doseFigures(article).flatMap(({text, unit, at}) => {
      const unitMeant = unitOf(unit);
      const usual =
        errorProne[unit] ?? (unit.toUpperCase() === 'I.U.' ? 'IU' : unitMeant === null ? unit.toLowerCase() : null);
      if (usual !== null || unitMeant === null)
        return [{value: text, limit: `the unit as '${usual}'`, place: place(at)}];
      const earlier = first.get(unitMeant);
      if (!earlier) first.set(unitMeant, {unit, at});
      if (!earlier || earlier.unit === unit) return [];
      return [
        {
          ...{value: text, limit: `the unit as '${earlier.unit}', as before`, place: place(at)},
          related: {place: place(earlier.at), message: `'${earlier.unit}'`},
        },
      ];
    });
  },
};
