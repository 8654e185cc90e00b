import type {Place} from '../../diagnostics.ts';

/** The days of a topic, YYYY-MM-DD, and where the review day stands. */
export type TopicSubject = {reviewBy: string; today: string; place: Place};
