import {foundIn} from '../found.ts';
import type {Place} from '../place.ts';
import {normAt} from '../tokens.ts';
import type {Construct} from './construct.ts';

/** "Potassium deficiency (hypokalemia)": the name of a shortage stands in brackets behind it. */
export const nameInBrackets: Construct = {
  name: 'name-in-brackets',
  example: {text: 'Lumine deficiency (hypolumia) is rare.', says: 'lumine deficiency-is-called hypolumia'},
  find(place) {
    const {things, tokens} = place.reading;
    const relations = place.lexicon.relations.filter((r) => r.senses.includes('name'));
    const lacks = isOfLacks(place);
    return things.flatMap((thing, i) => {
      const name = things[i + 1];
      if (!thing.mention || !(thing.short || lacks) || !name?.mention) return [];
      const between = tokens.slice(thing.to, name.from);
      if (between.at(-1)?.norm !== '(' || between.length > 4 || normAt(tokens, name.to) !== ')') return [];
      const [subject, object] = [thing.mention.entity, name.mention.entity];
      const relation = relations.find(
        (r) => r.subject.kinds.includes(subject.kind) && r.object.kinds.includes(object.kind),
      );
      if (!relation) return [];
      const ends = {relation: relation.id, subject: subject.id, object: object.id};
      return [foundIn(place.reading, {...ends, spans: [thing, name], rule: nameInBrackets.name, objectSpan: name})];
    });
  },
};

/** Whether a cell stands in the first column of a table of shortages. */
function isOfLacks({unit, readText}: Place): boolean {
  if (unit.kind !== 'cell' || unit.cornerHeader === undefined || unit.columnHeader !== unit.cornerHeader) return false;
  return readText(unit.cornerHeader).things.some((t) => t.short);
}
