import type {Found} from '../found.ts';
import {type Joined, joinedTexts} from '../join.ts';
import type {Place} from '../place.ts';
import type {Span} from '../span.ts';
import {clause} from './clause.ts';
import type {Construct} from './construct.ts';
import {whenShort} from './when-short.ts';

/** "These relieve gout:" with "ibuprofen" below: what a unit says together with what introduces it. */
export const joinedLeadIn: Construct = {
  name: 'joined-lead-in',
  example: {text: 'These can help to relieve murk:\n\n- vellin', says: 'vellin helps murk'},
  find(place, found) {
    if (found.length > 0) return [];
    return joinedTexts(place.unit, place.reading, place.readText, place.lexicon).flatMap((joined) =>
      findJoined(joined, place),
    );
  },
};

/** What has an end in the unit itself. */
function findJoined(joined: Joined, place: Place): Found[] {
  const {reading, own} = joined;
  const isOwn = (span: Span) => span.from >= own.from && span.to <= own.to;
  const whole: Place = {...place, reading, objectsSaid: []};
  const found = [...clause.find(whole, []), ...whenShort.find(whole, [])];
  return found.filter((f) => f.spans.some(isOwn)).map((f) => ({...f, joined}));
}
