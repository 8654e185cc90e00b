import type {Found} from '../found.ts';
import type {Place} from '../place.ts';
import {classOfLabel} from './class-of-label.ts';
import {clause} from './clause.ts';
import type {Construct} from './construct.ts';
import {joinedLeadIn} from './joined-lead-in.ts';
import {nameInBrackets} from './name-in-brackets.ts';
import {namedAction} from './named-action.ts';
import {pairsInBrackets} from './pairs-in-brackets.ts';
import {slotOfObjects} from './slot-of-objects.ts';
import {slotOfSubjects} from './slot-of-subjects.ts';
import {whenShort} from './when-short.ts';

/** The constructs in the order in which a unit is read by them: each sees what those before it have found. */
export const constructs: readonly Construct[] = [
  // Leaves the relation of its pairs to nobody else.
  pairsInBrackets,
  clause,
  // Of what no clause has taken.
  slotOfObjects,
  slotOfSubjects,
  // Only where nothing else was found.
  joinedLeadIn,
  whenShort,
  nameInBrackets,
  namedAction,
  // Says again of a class what was found of its members.
  classOfLabel,
];

/** What each construct finds in a unit, in the order. */
export function findEach(place: Place): {construct: Construct; found: Found[]}[] {
  const all: Found[] = [];
  return constructs.map((construct) => {
    const found = construct.find(place, all);
    all.push(...found);
    return {construct, found};
  });
}

/** What a unit states, unjudged. */
export const findIn = (place: Place): Found[] => findEach(place).flatMap(({found}) => found);
