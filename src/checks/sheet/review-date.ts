import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const reviewDate: Rule<SheetSubject> = {
  id: 'sheet/review-date',
  means: 'The day by which a sheet must be reviewed is past.',
  asks: 'The day by which the sheet must be reviewed is not past.',
  source: 'DISCERN 5; IPDAS',
  severity: 'error',
  floor: {severity: 'warning', because: 'a sheet from old articles must not look like one from new ones'},
  says: 'Found the review day {value}, expected {limit}.',
  hint: 'Look at the articles again, then set "searched" and "reviewBy" in topic.yaml.',
  readers: 'everyone',
  good: sample([main('Brush your teeth.')]),
  bad: sample([main('Brush your teeth.')], {today: '2027-01-03'}),
  judge: ({reviewBy, today}) => [ofWhole(reviewBy, `${today} or later`, reviewBy >= today)],
};
