import {type Found, foundIn} from '../found.ts';
import {kindOf} from '../kinds.ts';
import type {Place} from '../place.ts';
import type {Thing} from '../reading.ts';
import {nearest} from '../resolve.ts';
import {isHedged, type OpenSlot} from '../slots.ts';
import type {Construct} from './construct.ts';
import {freeThings} from './free-things.ts';

/** "Common triggers include: stress, hunger": each item is the subject, the object is what the text around is about. */
export const slotOfSubjects: Construct = {
  name: 'slot-of-subjects',
  example: {text: '## Murk\n\n- **Triggers:** glimmering', says: 'glimmering causes murk'},
  find(place, found) {
    const {slot} = place;
    if (slot?.slot.items !== 'subject') return [];
    return freeThings(place, found).flatMap((thing) => ofItem(thing, slot, place));
  },
};

/** By the first relation that the item fits and that finds an object. */
function ofItem(thing: Thing, open: OpenSlot, {reading, around, lexicon}: Place): Found[] {
  const entity = thing.mention?.entity;
  for (const {id, senses, subject, object} of lexicon.relations) {
    if (!entity || !senses.includes(open.slot.sense) || subject.deficit === true || subject.via) continue;
    if (!subject.kinds.includes(entity.kind) || object.via) continue;
    const objects = nearest(around, (c) => c.id !== entity.id && object.kinds.includes(kindOf(c.id, lexicon)));
    if (objects.length === 0) continue;
    return objects.map((o) =>
      foundIn(reading, {
        relation: id,
        subject: entity.id,
        object: o.id,
        spans: [thing],
        rule: open.slot.id,
        objectSpan: thing,
        leans: true,
        base: isHedged(open) ? 'can' : 'stated',
      }),
    );
  }
  return [];
}
