import type {Article, Unit} from '../model/article.ts';
import {findIn} from './constructs/order.ts';
import type {Found} from './found.ts';
import type {Lexicon} from './lexicon.ts';
import {enter, type Memory, nothingInMind, remember} from './memory.ts';
import type {Place} from './place.ts';
import {topicsOf} from './resolve.ts';
import {slotOf} from './slots.ts';
import {topicsAround} from './topics-around.ts';

/** A unit with all that it is read with, and what it says, unjudged. */
export type Walked = {place: Place; found: Found[]};

/** Reads the units of an article from its start, each with what the ones before it have left in mind. */
export function walk(article: Article, readText: Place['readText'], lexicon: Lexicon): Walked[] {
  let memory = nothingInMind;
  return article.units.map((unit) => {
    const place = placeOf(unit, enter(memory, unit), article.frontMatter.title, readText, lexicon);
    const found = mayState(unit) ? findIn(place) : [];
    memory = remember(enter(memory, unit), unit, place.reading, found);
    return {place, found};
  });
}

/** Whether a unit's form lets it state something, and it is short enough to be read. */
const mayState = (unit: Unit): boolean => unit.cutAt === undefined && !unit.reason;

function placeOf(unit: Unit, memory: Memory, title: string, readText: Place['readText'], lexicon: Lexicon): Place {
  const slot = slotOf(unit, readText, lexicon);
  return {
    unit,
    reading: readText(unit.cutAt === undefined ? unit.plain.text : ''),
    slot,
    around: topicsAround(unit, {said: memory.said, title, slot: slot?.slot ?? null}, readText, lexicon),
    objectsSaid: [...memory.objectsSaid, ...(unit.question ? topicsOf(readText(unit.question)) : [])],
    before: memory.before,
    above: memory.above,
    readText,
    lexicon,
  };
}
