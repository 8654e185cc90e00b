import {onceFor} from '../base/once.ts';
import type {Surrounding} from './pair.ts';
import type {Place} from './place.ts';
import {namedIn, type Reading} from './reading.ts';
import {slotsIn} from './slots.ts';
import {labelOf} from './unit-texts.ts';

/** What stands around a unit and may name an end of what it states, the nearest first. */
export function surroundingsOf(place: Place, title: string): Surrounding[] {
  const {unit, before, above} = place;
  const [heading, ...headings] = unit.section.toReversed();
  return [
    ...named('label', labelOf(unit), place),
    ...named('row', unit.rowHeader, place),
    ...named('column', unit.columnHeader, place),
    ...named('leadIn', unit.leadIn, place),
    ...named('question', unit.question, place),
    ...before.map((reading, i) => spoken(`before${i + 1}`, reading)),
    ...above.map((reading, i) => spoken(`above${i + 1}`, reading)),
    ...named('heading', heading, place),
    ...headings.flatMap((text) => named('headings', text, place)),
    ...named('title', title, place),
  ];
}

/** What a text names that is not the unit itself. */
function named(source: string, text: string | undefined, {unit, readText, lexicon}: Place): Surrounding[] {
  if (text === undefined || text === unit.plain.text) return [];
  const reading = readText(text);
  const slots = slotsIn(reading, lexicon);
  const senses = slots.length === 0 ? sensesOf(reading) : new Set([...sensesOf(reading), ...slots.map((s) => s.sense)]);
  return [{source, ids: namedIn(reading), senses}];
}

const spoken = (source: string, reading: Reading): Surrounding => ({
  source,
  ids: namedIn(reading),
  senses: sensesOf(reading),
});

const sensesOf = onceFor(
  ({triggers}: Reading): ReadonlySet<string> => new Set(triggers.flatMap((t) => t.options.map((o) => o.sense))),
);
