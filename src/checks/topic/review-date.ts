import type {ContentRule} from '../rule.ts';
import type {TopicSubject} from './subject.ts';

const place = {file: 'skin/topic.yaml', line: 9};

export const topicReviewDate: ContentRule<TopicSubject> = {
  id: 'topic/review-date',
  means: 'The day by which a topic must be looked at again is past.',
  asks: 'The day by which a topic must be looked at again is not past.',
  source: 'DISCERN 5; IPDAS',
  severity: 'error',
  floor: {severity: 'warning', because: 'a sheet from old articles must not look like one from new ones'},
  says: 'Found the review day {value}, expected {limit}.',
  hint: 'Look at the articles again, then set "searched" and "reviewBy".',
  good: {reviewBy: '2026-01-02', today: '2026-01-02', place},
  bad: {reviewBy: '2026-01-01', today: '2026-01-02', place},
  judge: ({reviewBy, today, place}) =>
    reviewBy >= today ? [] : [{value: reviewBy, limit: `${today} or later`, place}],
};
