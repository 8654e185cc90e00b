import type {ContentRule} from '../rule.ts';
import {placeOfKey} from './place-of-key.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

export const articleReviewDate: ContentRule<ArticleSubject> = {
  id: 'article/review-date',
  means: 'The day by which an article must be looked at again is past.',
  asks: 'The day by which an article must be looked at again, where it names one, is not past.',
  source: 'DISCERN 5',
  severity: 'error',
  floor: {severity: 'warning', because: 'a sheet from old articles must not look like one from new ones'},
  says: 'Found the review day {value}, expected {limit}.',
  hint: 'Compare the article with its source as it is now, then set another day.',
  good: sample(['Zinc.'], {}, {reviewBy: '2026-01-02'}),
  bad: sample(['Zinc.'], {}, {reviewBy: '2026-01-01'}),
  judge({article, today}) {
    const {reviewBy} = article.frontMatter;
    if (reviewBy === undefined || reviewBy >= today) return [];
    return [{value: reviewBy, limit: `${today} or later`, place: placeOfKey(article, 'reviewBy')}];
  },
};
