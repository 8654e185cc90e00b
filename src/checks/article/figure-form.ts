import {placeAt} from '../../base/places.ts';
import type {ContentRule} from '../rule.ts';
import {doseFigures} from './figures.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

export const figureForm: ContentRule<ArticleSubject> = {
  id: 'article/figure-form',
  means: 'A dose is written so that it is easily misread.',
  asks: 'A dose is not written so that one sign more or less makes it ten times as large: ".5 mg", "1.0 mg", "0,5 mg".',
  source: 'ISMP, list of error-prone abbreviations: naked decimal points and trailing zeros',
  severity: 'warning',
  says: "Found '{value}', expected {limit}.",
  hint: 'Compare the figure with the source, and write it as expected.',
  good: sample(['Take 0.5 mg, 1 mg or 1,000 mg of it.']),
  bad: sample(['Take 1.0 mg of it.']),
  judge({article, unitWords}) {
    return doseFigures(article, unitWords).flatMap(({text, number, at}) => {
      const limit = saferForm(number);
      return limit
        ? [{value: text, limit: `'${text.replace(number, limit)}'`, place: placeAt(article.file, article.text, at)}]
        : [];
    });
  },
};

/** How a number should be written, or null where it is well. */
function saferForm(number: string): string | null {
  if (number.startsWith('.')) return `0${number}`;
  if (/\.\d*0$/.test(number)) return number.replace(/\.?0+$/, '');
  if (/,/.test(number) && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return number.replace(',', '.');
  return null;
}
