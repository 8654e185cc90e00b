import {compareText} from '../base/order.ts';
import type {Article, Unit} from '../model/article.ts';
import type {TopicContent} from '../model/content.ts';
import type {Unmapped} from '../model/generated/dataset.ts';
import type {SuggestWords} from '../model/generated/suggest-words.ts';
import type {Knowledge} from '../model/program.ts';
import type {Candidate} from './make-candidates.ts';
import {likelihood, readerWith, weigh} from './suggest.ts';
import {openWords} from './words.ts';

/** Sentences that would map with an entity for a word; `relation` is what they seem to state, null where nothing tells. */
export type MissingWord = {word: string; relation: string | null; units: Unmapped[]};

/** Why a unit is not mapped, where an entity may be missing. */
const forWantOfAnEntity: ReadonlySet<Unmapped['reason']> = new Set(['no-entity', 'one-entity']);

/** A word that is less likely an entity is not named as missing. */
const leastLikely = 0.15;

/**
 * What is not mapped, by the word that is missing and the relation that was recognised, the most sentences first. A sentence
 * stands under one word: the one by which most are helped. Sentences for which nothing is known are in no group.
 */
export function missingWords(
  topic: TopicContent,
  unmapped: readonly Unmapped[],
  knowledge: Knowledge,
  suggestWords: SuggestWords,
  isWord: (word: string) => boolean,
): MissingWord[] {
  const words = openWords(suggestWords, isWord);
  const wanting = unmapped.filter((u) => u.topic === topic.topic.id && forWantOfAnEntity.has(u.reason));
  const byPlace = new Map(wanting.map((u) => [`${u.article}:${u.start}`, u]));
  const of = ({frontMatter}: Article, {start}: Unit) => byPlace.get(`${frontMatter.id}:${start}`);
  const known = readerWith(topic, knowledge, words);
  const relationOf = (unit: Unit): string | null => {
    const sense = known.senseOf(unit);
    const stated = topic.relations.filter((r) => sense !== null && r.senses.includes(sense));
    // Of a lack of something nothing is known here.
    return (stated.find((r) => !r.subject.deficit) ?? stated[0])?.id ?? null;
  };
  const groups = new Map<string, MissingWord>();
  const weighed = weigh(topic, knowledge, words, (article, unit) => of(article, unit) !== undefined);
  for (const {candidate, signs} of weighed) {
    if (likelihood(signs, words) < leastLikely) continue;
    for (const [unit, u] of placesOf(candidate, topic, of)) {
      const relation = relationOf(unit);
      const key = `${candidate.key}\n${relation}`;
      const group = groups.get(key) ?? {word: candidate.names[0] ?? candidate.key, relation, units: []};
      group.units.push(u);
      groups.set(key, group);
    }
  }
  return shareOut([...groups.values()]);
}

/** The units that a candidate stands in, each once. */
function placesOf(
  {occurrences}: Candidate,
  topic: TopicContent,
  of: (article: Article, unit: Unit) => Unmapped | undefined,
): Map<Unit, Unmapped> {
  return new Map(
    occurrences.flatMap(({article, unit}) => {
      const whole = topic.articles[article];
      const found = whole && of(whole, unit);
      return found ? [[unit, found] as const] : [];
    }),
  );
}

/** Gives each sentence to the group that has most of those that are left. */
function shareOut(groups: readonly MissingWord[]): MissingWord[] {
  const shared: MissingWord[] = [];
  const given = new Set<Unmapped>();
  let left = groups.map((group) => ({...group}));
  while (left.length > 0) {
    for (const group of left) group.units = group.units.filter((u) => !given.has(u));
    left = left
      .filter((group) => group.units.length > 0)
      .sort((a, b) => gainOf(b) - gainOf(a) || b.word.length - a.word.length || compareText(a.word, b.word));
    const first = left.shift();
    if (!first) break;
    shared.push(first);
    for (const unit of first.units) given.add(unit);
  }
  return shared.sort((a, b) => gainOf(b) - gainOf(a) || compareText(a.word, b.word));
}

/** Where a relation is recognised, an entity is all that is missing. */
const gainOf = ({relation, units}: MissingWord) => units.length * (relation === null ? 0.5 : 1);
