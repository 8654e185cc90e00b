import {placeAt} from '../../base/places.ts';
import {saferSign, unitOf} from '../../base/units.ts';
import type {ContentRule} from '../rule.ts';
import {doseFigures} from './figures.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

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
  judge({article, unitWords}) {
    const place = (at: number) => placeAt(article.file, article.text, at);
    const first = new Map<string, {unit: string; at: number}>();
    return doseFigures(article, unitWords).flatMap(({text, unit, at}) => {
      const code = unitOf(unit);
      if (code === null) return []; // a whole word, which nobody takes for another one
      const usual = saferSign(unit);
      if (usual !== null) return [{value: text, limit: `the unit as '${usual}'`, place: place(at)}];
      const earlier = first.get(code);
      if (!earlier) first.set(code, {unit, at});
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
