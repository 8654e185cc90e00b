import type {Unit} from '../model/article.ts';
import type {Language} from '../model/generated/language.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import type {Token} from './tokens.ts';
import {labelOf} from './unit-texts.ts';

export type Slot = Language['slots'][number];

/** A slot that a unit stands in, and the text that opens it. */
export type OpenSlot = {slot: Slot; reading: Reading; text: string};

/** The label, column or lead-in of a unit that says what its items are. */
export function slotOf(unit: Unit, readText: (text: string) => Reading, lexicon: Lexicon): OpenSlot | null {
  const texts = unit.kind === 'cell' ? [unit.columnHeader] : [labelOf(unit), unit.leadIn, unit.section.at(-1)];
  for (const text of texts) {
    if (!text) continue;
    const reading = readText(text);
    const tokens = withoutColon(reading);
    const anywhere = text === unit.leadIn;
    for (let at = 0; at < (anywhere ? tokens.length : 1); at++) {
      const hit = lexicon.slots.at(tokens, at).find((h) => !anywhere || h.value.inLeadIn);
      if (hit) return {slot: hit.value, reading, text};
    }
  }
  return null;
}

/** The slots that a text names at its start. */
export const slotsIn = (reading: Reading, lexicon: Lexicon): Slot[] =>
  lexicon.slots.at(withoutColon(reading), 0).map((h) => h.value);

/** "Symptoms may include:", "Possible symptoms": whether the text that opens it says of each item that it can be. */
export const isHedged = ({reading}: OpenSlot): boolean =>
  reading.contexts.some((c) => c.cue.context.category === 'can');

const withoutColon = ({tokens}: Reading): readonly Token[] =>
  tokens.at(-1)?.norm === ':' ? tokens.slice(0, -1) : tokens;
