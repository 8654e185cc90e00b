import type {Lexicon} from './lexicon.ts';
import type {Reading, Thing} from './reading.ts';

/** An entity that may be a subject or an object; `short: 'either'` where the text around speaks of it both ways. */
export type Candidate = {id: string; short: boolean | 'either'};

/** Things that the text around is about, the nearest first. Each group was named together. */
export type Topics = Candidate[][];

/** What a reading makes the text about: its lists, each a group. */
export function topicsOf(reading: Reading): Topics {
  const groups = new Map<number, Candidate[]>();
  for (const thing of reading.things) {
    if (!thing.mention) continue;
    const group = groups.get(thing.list) ?? [];
    group.push({id: thing.mention.entity.id, short: thing.short ? 'either' : false});
    groups.set(thing.list, group);
  }
  return [...groups.values()];
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
  const {mention} = thing;
  if (mention) {
    const own: Candidate = {id: mention.entity.id, short: thing.short};
    if (thing.pointsBack) {
      const members = nearest(
        topics,
        (c) => accepts(withShortage(c, thing)) && (lexicon.broader.get(c.id)?.has(own.id) ?? false),
      );
      if (members.length > 0) return members.map((c) => withShortage(c, thing));
    }
    return accepts(own) ? [own] : [];
  }
  return nearest(topics, (c) => accepts(withShortage(c, thing))).map((c) => withShortage(c, thing));
}

const withShortage = (c: Candidate, thing: Thing): Candidate => (thing.short ? {id: c.id, short: true} : c);

/** The members that fit, of the first group that has any. */
export function nearest(topics: Topics, accepts: (c: Candidate) => boolean): Candidate[] {
  for (const group of topics) {
    const fitting = group.filter(accepts);
    if (fitting.length > 0) return fitting;
  }
  return [];
}
