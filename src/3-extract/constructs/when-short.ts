import {type Found, foundIn} from '../found.ts';
import {isOfKind, kindOf} from '../kinds.ts';
import type {Place} from '../place.ts';
import type {Reading, Thing} from '../reading.ts';
import {type Candidate, resolve} from '../resolve.ts';
import {normAt} from '../tokens.ts';
import type {Construct} from './construct.ts';

/**
 * "When levels are low, cramps set in": a shortage before the sentence's first comma causes what the rest names and no
 * trigger accounts for.
 */
export const whenShort: Construct = {
  name: 'when-short',
  example: {text: 'With a lack of lumine, muscles start grelling.', says: 'lumine deficiency-causes grelling'},
  find(place, found) {
    const {reading, lexicon} = place;
    const comma = reading.tokens.findIndex((t) => t.norm === ',');
    const first = reading.things.find((t) => t.short);
    if (!first || first.to > comma || !lexicon.openers.has(normAt(reading.tokens, 0))) return [];
    if (reading.triggers.some((t) => t.from < comma && t.to > first.to)) return [];
    const explained = new Set(found.map((f) => f.objectSpan.from));
    const rest = reading.things.filter((t) => t.mention && t.from >= comma && !explained.has(t.from));
    const shorts = reading.things.filter((t) => t.short && t.to <= comma && t.list === first.list);
    return rest.flatMap((thing) => causedBy(shorts, first, thing, place));
  },
};

function causedBy(shorts: Reading['things'], first: Thing, thing: Thing, {reading, around, lexicon}: Place): Found[] {
  const relation = lexicon.relations.find(
    ({subject, object, senses}) =>
      subject.deficit === true && senses.includes('cause') && !object.via && isOfKind(thing, new Set(object.kinds)),
  );
  if (!relation || !thing.mention) return [];
  const object = thing.mention.entity.id;
  const accepts = (c: Candidate) => relation.subject.kinds.includes(kindOf(c.id, lexicon));
  const subjects = shorts.flatMap((s) => resolve(s, around, lexicon, accepts));
  return subjects.map((subject) =>
    foundIn(reading, {
      relation: relation.id,
      subject: subject.id,
      object,
      spans: [first, thing],
      rule: whenShort.name,
      objectSpan: thing,
      trigger: first,
      short: true,
    }),
  );
}
