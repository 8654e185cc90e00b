import {onceFor} from '../base/once.ts';
import type {Relation} from '../model/generated/relations.ts';
import {askedOf, featuresOf, isWhole} from './features.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {CandidatePlace, End, Pair, Weighed} from './pair.ts';
import type {Reading, Thing} from './reading.ts';
import {type BetweenSums, scorerOf} from './score-pairs.ts';

/** Of what the text around names, for one end of a candidate at most so many. */
const mostFromAround = 6;

/**
 * The pairs of things that a relation may join, of those that a unit names, and of one that it names with what the text
 * around is about, as far as they are wanted. Nothing is said of whether it does: the ranking model tells how likely
 * that is.
 */
export function candidatesIn(place: CandidatePlace, lexicon: Lexicon, isWanted: (pair: Weighed) => boolean): Pair[] {
  const toEnd = endMaker(place, lexicon);
  const own = ownEnds(place.reading, toEnd);
  const ownIds = new Set(own.map((e) => e.id));
  const around = endsAround(place, toEnd);
  const between: BetweenSums = new Map();
  const pairs: Pair[] = [];
  for (const {relation, subjectKinds, objectKinds} of lexicon.candidateRelations) {
    if (!own.some(({kind}) => subjectKinds.has(kind) || objectKinds.has(kind))) continue;
    const {fixed} = relation.subject;
    const subjects = fixed ? [toEnd(fixed, null, 'fixed', 0)] : endsOf(subjectKinds, own, around);
    const objects = endsOf(objectKinds, own, fixed ? [] : around);
    if (subjects.length === 0 || objects.length === 0) continue;
    const asked = askedOf({relation, rivals: {subjects, objects}, place, lexicon});
    const score = lexicon.ranking ? scorerOf(asked, {lexicon, ranking: lexicon.ranking, between}) : () => 0;
    // What the unit has named itself is not asked again of the text around it.
    const isAgain = (e: End) => e.thing === null && ownIds.has(e.id);
    const meant = objects.filter((o) => !isAgain(o)).map((object) => ({object, id: idOf(object, relation, lexicon)}));
    const seen = new Set<string>();
    for (const subject of subjects) {
      if (!fixed && isAgain(subject)) continue;
      for (const {object, id} of meant) {
        if (id === undefined || !(subject.thing || object.thing)) continue;
        if (!isPossible(relation, subject.id, id, lexicon)) continue;
        // Several may be of one uptake.
        if (relation.object.via) {
          const key = `${subject.id}|${id}`;
          if (seen.has(key)) continue;
          seen.add(key);
        }
        const weighed = {relation, subject: subject.id, object: id, weight: score(subject, object)};
        if (!isWanted(weighed)) continue;
        const things = {subjectThing: subject.thing, objectThing: object.thing};
        pairs.push({...weighed, ...things, features: featuresOf(subject, object, asked)});
      }
    }
  }
  return pairs;
}

/** What an end stands for as an object: of an uptake, what is taken up. */
const idOf = ({id}: End, {object}: Relation, {entities}: Lexicon): string | undefined =>
  object.via === 'absorption-of' ? entities.get(id)?.['absorption-of'] : id;

type EndMaker = (id: string, thing: Thing | null, source: string, rank: number) => End;

/** Numbers of the kinds of ends, in the order in which they are met. */
const kindNumbers = onceFor((_: Lexicon) => new Map<string, number>());

function endMaker({reading, titleIds}: CandidatePlace, lexicon: Lexicon): EndMaker {
  const numbers = kindNumbers(lexicon);
  return (id, thing, source, rank) => {
    const end = {
      ...{id, thing, source},
      kind: kindOf(id, lexicon),
      rank: Math.min(3, rank),
      isInTitle: titleIds.has(id),
      isWhole: thing !== null && isWhole(thing, reading),
    };
    const key = `${end.kind},${source},${end.rank},${end.isInTitle},${end.isWhole},${thing === null}`;
    const kindNumber = numbers.get(key) ?? numbers.size;
    numbers.set(key, kindNumber);
    return {...end, kindNumber};
  };
}

/** What a unit names: plainly first, each thing once. */
function ownEnds(reading: Reading, toEnd: EndMaker): End[] {
  const ends = new Map<string, End>();
  const add = (thing: Thing, source: string) => {
    const id = thing.mention?.entity.id;
    if (id !== undefined && !ends.has(id)) ends.set(id, toEnd(id, thing, source, 0));
  };
  for (const thing of reading.things) add(thing, 'own');
  for (const mention of reading.loose)
    add({mention, from: mention.from, to: mention.to, short: false, pointsBack: false, list: -9000}, 'loose');
  return [...ends.values()];
}

/** What the text around names, each entity once, where it is nearest. */
function endsAround({surroundings}: CandidatePlace, toEnd: EndMaker): End[] {
  const ends = new Map<string, End>();
  for (const [rank, {source, ids}] of surroundings.entries())
    for (const id of ids) if (!ends.has(id)) ends.set(id, toEnd(id, null, source, rank));
  return [...ends.values()];
}

/** What may be an end: all that the unit names, and the nearest of what the text around is about. */
function endsOf(kinds: ReadonlySet<string>, own: readonly End[], around: readonly End[]): End[] {
  const ends = own.filter((e) => kinds.has(e.kind));
  const most = ends.length + mostFromAround;
  for (const end of around) {
    if (ends.length === most) break;
    if (kinds.has(end.kind)) ends.push(end);
  }
  return ends;
}

/** A class and its member stand only in the relation of the one to the other. */
function isPossible({subject: {member}}: Relation, subject: string, object: string, {broader}: Lexicon): boolean {
  const isMember = broader.get(subject)?.has(object) ?? false;
  if (member) return isMember;
  return subject !== object && !isMember && !broader.get(object)?.has(subject);
}
