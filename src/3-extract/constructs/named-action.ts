import {foundIn} from '../found.ts';
import type {Construct} from './construct.ts';

/** What is a claim wherever it is named: an action is advice to the reader. */
export const namedAction: Construct = {
  name: 'named-action',
  example: {text: 'Hum softly.', says: 'patient advice hum-softly'},
  find({reading, lexicon}) {
    const relations = lexicon.relations.filter((r) => r.subject.fixed && r.senses.includes('advise'));
    return reading.things.flatMap((thing) => {
      const entity = thing.mention?.entity;
      const relation = entity && relations.find((r) => r.object.kinds.includes(entity.kind));
      if (!entity || !relation?.subject.fixed) return [];
      const ends = {relation: relation.id, subject: relation.subject.fixed, object: entity.id};
      return [foundIn(reading, {...ends, spans: [thing], rule: 'named', objectSpan: thing})];
    });
  },
};
