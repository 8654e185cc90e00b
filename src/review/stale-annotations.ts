import {judgeUnits, type StaleAnnotation, triplesOf} from '../4-merge/judge-units.ts';
import {shortHash} from '../base/hash.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {type Anchor, anchorOf, sentenceBefore} from '../model/anchor.ts';
import type {Content} from '../model/content.ts';
import type {Annotation} from '../model/generated/annotations.ts';
import type {SentenceVerdict} from './to-annotation.ts';

/** An annotation to be judged anew, since its words have changed. */
export type StaleItem = {
  /** a- and ten digits of the hash of topic, article and the words that were judged. */
  id: string;
  class: 'stale-annotation';
  topic: string;
  article: string;
  kind: StaleAnnotation['kind'];
  annotation: Annotation;
  file: string;
  line: number;
  /** The words that were judged. */
  was: Anchor;
  /** Those that stand there now; null where nothing like it does. */
  now: Anchor | null;
};

/** Annotations that are stale, topic by topic in the order of their files. */
export function staleAnnotations({topics}: Pick<Content, 'topics'>): StaleItem[] {
  return topics.flatMap((topic) => {
    const items = judgeUnits(topic).stale.map((stale) => toItem(topic.topic.id, stale));
    return [...new Map(items.map((item) => [item.id, item])).values()];
  });
}

function toItem(topic: string, {annotation, kind, now, place}: StaleAnnotation): StaleItem {
  const {article, quote, under = [], after = null} = annotation;
  const was = {quote, under, after};
  return {
    id: `a-${shortHash([topic, article, JSON.stringify([was, triplesOf(annotation)])].join('\n'), 10)}`,
    ...{class: 'stale-annotation', topic, article, kind, annotation, was},
    file: now ? now.article.file : place.file,
    line: now ? now.unit.line : (place.line ?? 1),
    now: now && anchorNow(now, after !== null),
  };
}

function anchorNow({article, unit}: NonNullable<StaleAnnotation['now']>, leans: boolean): Anchor {
  return anchorOf(unit, leans ? sentenceBefore(article.units, article.units.indexOf(unit)) : null);
}

/** The words of an anchor on one line: what stands around, and the sentence. */
export const wordsOfAnchor = ({quote, under, after}: Anchor): string =>
  collapse([...under.map((text) => `[${text}]`), ...present([after]), `“${quote}”`].join(' '));

/** It still holds: all that was said of the old words is said of those that stand there now. */
export function renewed({topic, article, annotation}: StaleItem, anchor: Anchor): SentenceVerdict {
  const {accept, correct, add, reject, whole, why} = annotation;
  const said = Object.fromEntries(
    Object.entries({accept, correct, add, reject, whole, why}).filter(([, value]) => value !== undefined),
  );
  return {topic, article, anchor, said};
}

/** It holds no more: nothing of what was said before is said now. Null where it said only that nothing else is. */
export function withdrawn({topic, article, annotation}: StaleItem, anchor: Anchor): SentenceVerdict | null {
  const reject = triplesOf(annotation);
  return reject.length > 0 ? {topic, article, anchor, said: {reject}} : null;
}
