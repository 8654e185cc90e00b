import type {Relation} from '../../model/generated/relations.ts';
import {type Found, foundIn} from '../found.ts';
import type {Lexicon} from '../lexicon.ts';
import type {Place} from '../place.ts';
import type {Thing} from '../reading.ts';
import {type Candidate, nearest} from '../resolve.ts';
import {isHedged, type OpenSlot, type Slot} from '../slots.ts';
import {throughVocabulary} from '../through-vocabulary.ts';
import type {Construct} from './construct.ts';
import {freeThings} from './free-things.ts';

/** "Symptoms: cramps, twitches": each item stands in the slot's relation to what the text around is about. */
export const slotOfObjects: Construct = {
  name: 'slot-of-objects',
  example: {text: '## Lumine\n\n- **Sources:** brint', says: 'lumine found-in brint'},
  find(place, found) {
    const {slot} = place;
    if (!slot || slot.slot.items === 'subject') return [];
    return freeThings(place, found).flatMap((thing) => ofItem(thing, slot, place));
  },
};

/** By the first relation that the item fits and that finds a subject. */
function ofItem(thing: Thing, open: OpenSlot, {reading, around, lexicon}: Place): Found[] {
  const {slot} = open;
  for (const relation of lexicon.relations) {
    if (!thing.mention || !relation.senses.includes(slot.sense)) continue;
    const object = throughVocabulary(thing.mention.entity.id, relation, lexicon);
    if (!object) continue;
    const {fixed} = relation.subject;
    const subjects = fixed
      ? [fixed]
      : nearest(around, (c) => subjectFits(c, relation, slot, lexicon)).flatMap((c) => (c.id === object ? [] : [c.id]));
    if (subjects.length === 0) continue;
    return subjects.map((subject) =>
      foundIn(reading, {
        relation: relation.id,
        subject,
        object,
        spans: [thing],
        rule: slot.id,
        objectSpan: thing,
        short: slot.shortage ?? false,
        base: isHedged(open) ? 'can' : 'stated',
        leans: true,
      }),
    );
  }
  return [];
}

function subjectFits(candidate: Candidate, {subject}: Relation, slot: Slot, lexicon: Lexicon): boolean {
  const kind = lexicon.entities.get(candidate.id)?.kind;
  if (kind === undefined || !subject.kinds.includes(kind)) return false;
  return subject.deficit !== true || (slot.shortage ?? false);
}
