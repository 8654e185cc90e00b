import {must} from '../../base/must.ts';
import {placeAt} from '../../base/places.ts';
import type {ContentRule} from '../rule.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

/** "Five a day" are pieces; a dose in milligrams or micrograms is larger than what anybody counts out. */
const largestCount = 10;

export const missingUnit: ContentRule<ArticleSubject> = {
  id: 'article/missing-unit',
  means: 'A dose has no unit.',
  asks: 'A dose has a unit.',
  source: 'own: "a dose of 400" may be milligrams or micrograms',
  severity: 'warning',
  says: "Found '{value}' without a unit, expected {limit}.",
  hint: 'Look in the source which unit it is. Where the source has none, leave the figure out.',
  good: sample(['Take a dose of 400 mg, or 20 drops a day.']),
  bad: sample(['Take a dose of 400.']),
  judge({article, doses}) {
    const figure = '(\\d[\\d,.]*\\d|\\d)';
    const before = new RegExp(`\\b(?:${doses.before.join('|')}) (?:\\w+ )?${figure}(?= *(?:[.,;:)]|$))`, 'giu');
    const after = new RegExp(`(?<![\\p{L}\\p{N}.,])${figure} (?:${doses.after.join('|')})\\b`, 'giu');
    return article.units.flatMap(({plain}) =>
      [before, after].flatMap((pattern) =>
        [...plain.text.matchAll(pattern)]
          .filter((m) => Number(m[1]?.replaceAll(',', '')) > largestCount)
          .map((m) => ({
            value: m[0],
            limit: 'a unit behind the figure',
            place: placeAt(
              article.file,
              article.text,
              must(plain.map[m.index], 'every letter of a unit has its place in the file'),
            ),
          })),
      ),
    );
  },
};
