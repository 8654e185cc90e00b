import type {Relation} from '../model/generated/relations.ts';
import {featuresOf} from './features.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {CandidatePlace, End, Pair} from './pair.ts';
import type {Reading, Thing} from './reading.ts';

/** Of what the text around names, for one end of a candidate at most so many. */
const mostFromAround = 6;

/**
 * Every pair of things that a relation may join, of those that a unit names, and of one that it names with what the
 * text around is about. Nothing is said of whether it does: the ranking model tells how likely that is.
 */
export function candidatesIn(place: CandidatePlace, lexicon: Lexicon): Pair[] {
  const {reading, surroundings} = place;
  const own = ownEnds(reading);
  const around = surroundings.flatMap(({source, ids}, rank) => ids.map((id): End => ({id, thing: null, source, rank})));
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const relation of lexicon.relations) {
    if (relation.object.via && relation.object.via !== 'absorption-of') continue;
    if (relation.subject.via) continue;
    // That a member is one of its class is what the vocabulary says itself.
    if (relation.subject.member) continue;
    const fits = (end: End, {kinds, proposed = []}: Relation['subject']) =>
      [...kinds, ...proposed].includes(kindOf(end.id, lexicon));
    const fixed = relation.subject.fixed;
    const subjects = fixed
      ? [{id: fixed, thing: null, source: 'fixed', rank: 0}]
      : [
          ...own.filter((e) => fits(e, relation.subject)),
          ...nearestOf(around.filter((e) => fits(e, relation.subject))),
        ];
    const objects = [
      ...own.filter((e) => fits(e, relation.object)),
      ...(fixed ? [] : nearestOf(around.filter((e) => fits(e, relation.object)))),
    ];
    for (const subject of subjects)
      for (const object of objects) {
        if (!subject.thing && !object.thing) continue;
        const id = idOf(relation, object.id, lexicon);
        if (id === undefined || !isPossible(subject.id, id, lexicon)) continue;
        const key = `${subject.id}|${relation.id}|${id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push({
          relation,
          subject: subject.id,
          object: id,
          subjectThing: subject.thing,
          objectThing: object.thing,
          features: featuresOf({relation, subject, object, rivals: {subjects, objects}, place, lexicon}),
        });
      }
  }
  return pairs;
}

/** What a unit names: plainly first, each thing once. */
function ownEnds(reading: Reading): End[] {
  const ends = new Map<string, End>();
  const add = (thing: Thing, source: string) => {
    const id = thing.mention?.entity.id;
    if (id !== undefined && !ends.has(id)) ends.set(id, {id, thing, source, rank: 0});
  };
  for (const thing of reading.things) add(thing, 'own');
  for (const mention of reading.loose)
    add({mention, from: mention.from, to: mention.to, short: false, pointsBack: false, list: -9000}, 'loose');
  return [...ends.values()];
}

/** Each entity once, where it is nearest. */
function nearestOf(ends: readonly End[]): End[] {
  const seen = new Set<string>();
  return ends.filter((e) => !seen.has(e.id) && seen.add(e.id)).slice(0, mostFromAround);
}

/** The object that is meant; for the function of taking something up, what is taken up. */
function idOf({object: {via, kinds}}: Relation, id: string, lexicon: Lexicon): string | undefined {
  const isExchanged = via === 'absorption-of' && kinds.some((kind) => kind === kindOf(id, lexicon));
  return isExchanged ? lexicon.entities.get(id)?.['absorption-of'] : id;
}

/** A class and its member stand in no relation but that of the one to the other. */
const isPossible = (subject: string, object: string, {broader}: Lexicon): boolean =>
  subject !== object && !broader.get(subject)?.has(object) && !broader.get(object)?.has(subject);
