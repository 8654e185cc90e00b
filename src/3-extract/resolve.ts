import {listAt} from '../base/multimap.ts';
import {onceFor} from '../base/once.ts';
import {present} from '../base/present.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading, Thing} from './reading.ts';

/** An entity that may be a subject or an object; `short: 'either'` where the text around speaks of it both ways. */
export type Candidate = {
  id: string;
  short: boolean | 'either' /** A sentence before spoke of it, not only named it. */;
  spokenOf?: true;
};

/** Things that the text around is about, the nearest first. Each group was named together. */
export type Topics = Candidate[][];

/** What a reading makes the text about: its lists, each a group. `short` where all are looked at for their lack. */
export const topicsOf = (reading: Reading, short = false): Topics =>
  short ? topicsOfLack(reading) : topicsAsNamed(reading);

const topicsAsNamed = onceFor((reading: Reading) => makeTopics(reading, false));
const topicsOfLack = onceFor((reading: Reading) => makeTopics(reading, true));

function makeTopics(reading: Reading, short: boolean): Topics {
  const lists = [...new Set(reading.things.filter((t) => t.mention && !t.isApposition).map((t) => t.list))];
  const inside = present(reading.things.flatMap((t) => t.mention?.inside)).map(
    (m): Candidate => ({id: m.entity.id, short: 'either'}),
  );
  const named = lists.map((list) =>
    groupOf(reading.things.filter((t) => t.list === list)).map((c) => (short ? {...c, short: 'either' as const} : c)),
  );
  // "Iron deficiency anemia" speaks of iron, too.
  return inside.length > 0 ? [...named, inside] : named;
}

/** The entities of a list. One of which there is too little may be meant by itself later on. */
export function groupOf(list: readonly Thing[]): Candidate[] {
  return list.flatMap((t) =>
    t.mention && !t.isApposition ? [{id: t.mention.entity.id, short: t.short ? ('either' as const) : false}] : [],
  );
}

/**
 * The entities that a thing stands for: itself, or, where it points back ("a deficiency", "this mineral"), the
 * nearest topics that fit `accepts`. An empty list where there is none.
 */
export function resolve(
  thing: Thing,
  topics: Topics,
  lexicon: Lexicon,
  accepts: (c: Candidate) => boolean,
): Candidate[] {
  return meant(thing, topics, lexicon, accepts).map((c) => supplied(c, topics, lexicon, accepts));
}

function meant(thing: Thing, topics: Topics, lexicon: Lexicon, accepts: (c: Candidate) => boolean): Candidate[] {
  const asSaid = (c: Candidate): Candidate => (thing.short ? {id: c.id, short: true} : c);
  if (!thing.mention) return nearest(topics, (c) => accepts(asSaid(c))).map(asSaid);
  const own: Candidate = {id: thing.mention.entity.id, short: thing.short};
  const {kind} = thing.mention.entity;
  if (thing.pointsBack && (lexicon.classKinds.has(kind) || lexicon.chainKinds.has(kind))) {
    const members = nearest(topics, (c) => accepts(asSaid(c)) && (lexicon.broader.get(c.id)?.has(own.id) ?? false));
    if (members.length > 0) return members.map(asSaid);
    // "Zinc: This antioxidant …": the vocabulary need not say that it is one.
    const isMember = (c: Candidate) => lexicon.memberKinds.has(kindOf(c.id, lexicon));
    const named =
      thing.isNear && lexicon.classKinds.has(kind) ? nearest(topics, (c) => accepts(asSaid(c)) && isMember(c)) : [];
    if (named.length === 1) return named.map(asSaid);
  }
  return accepts(own) ? [own] : [];
}

/** "A lack of zinc … Supplements help": where the sentence before spoke of zinc alone, its own supplements are meant. */
export function supplied(
  own: Candidate,
  topics: Topics,
  lexicon: Lexicon,
  accepts: (c: Candidate) => boolean,
): Candidate {
  const kinds = (c: Candidate) =>
    listAt(lexicon.supplementsOf, c.id).filter((id) => lexicon.broader.get(id)?.has(own.id));
  const [topic, ...others] = nearest(topics, (c) => c.spokenOf === true && kinds(c).length > 0);
  if (!topic || others.length > 0) return own;
  const [id] = kinds(topic);
  const specific: Candidate = {id: id ?? own.id, short: false};
  return accepts(specific) ? specific : own;
}

/** The members that fit, of the first group that has any. */
export function nearest(topics: Topics, accepts: (c: Candidate) => boolean): Candidate[] {
  for (const group of topics) {
    const fitting = group.filter(accepts);
    if (fitting.length > 0) return fitting;
  }
  return [];
}
