import type {Lexicon} from '../lexicon.ts';
import {mostRemembered} from '../memory.ts';
import type {Reading, Thing} from '../reading.ts';
import type {Topics} from '../resolve.ts';
import type {Related} from './link.ts';

/** What the triggers of a text are related with. */
export type Relating = {
  reading: Reading;
  /** What the text around is about, the nearest first. */
  topics: Topics;
  /** What the sentences before said of it, the nearest first. */
  objectsSaid: Topics;
  lexicon: Lexicon;
};

export type Trigger = Reading['triggers'][number];

/** A trigger of a text, what stands beside it in its clause, and what the triggers before it stated. */
export type TriggerPlace = Relating & {
  trigger: Trigger;
  number: number;
  left: readonly Thing[];
  right: readonly Thing[];
  /** In the order of the text. */
  earlier: readonly Related[];
  /** The last of them. */
  before: Related | null;
};

export function placeOfTrigger(relating: Relating, number: number, earlier: readonly Related[]): TriggerPlace {
  const {triggers, things, tokens, breaks} = relating.reading;
  const trigger = triggers[number] as Trigger;
  const next = triggers[number + 1];
  const end = Math.min(next?.from ?? tokens.length, ...breaks.filter((b) => b.from >= trigger.to).map((b) => b.from));
  const start = startOfClause(trigger, relating.reading);
  return {
    ...relating,
    trigger,
    number,
    left: things.filter((t) => t.to <= trigger.from && t.from >= start),
    // A name that starts with the trigger stands behind it ("absorb calcium").
    right: things.filter((t) => t.to > trigger.to && t.from >= trigger.from && t.from < end),
    earlier,
    before: earlier.at(-1) ?? null,
  };
}

/** Behind the last break before a trigger. */
export const startOfClause = ({from}: Trigger, {breaks}: Reading): number =>
  Math.max(0, ...breaks.filter((b) => b.to <= from).map((b) => b.to));

/** The lists of some things, in the order of the text. */
export const listsOf = (things: readonly Thing[]): Thing[][] => [...Map.groupBy(things, (t) => t.list).values()];

/** The same, the nearest to what stands behind them first: no more than a reader has in mind. */
export const listsBack = (things: readonly Thing[]): Thing[][] => listsOf(things).reverse().slice(0, mostRemembered);
