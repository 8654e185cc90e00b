import type {ContentRule} from '../rule.ts';
import {type TopicSubject, topicReviewDate} from './review-date.ts';

/** Every criterion on a topic. */
export const topicRules: readonly ContentRule<TopicSubject>[] = [topicReviewDate];
