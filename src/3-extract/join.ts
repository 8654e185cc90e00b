import type {Unit} from '../model/article.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';

/** A unit read together with what introduces it, as one sentence. */
export type Joined = {
  text: string;
  reading: Reading;
  /** The unit's own tokens. */
  own: Span;
  /** The texts that it was joined with. */
  introducedBy: readonly string[];
};

/**
 * The sentences that a unit makes with what introduces it and is no sentence without it: "If you get too little iron, you
 * may notice:" with "fatigue", "These relieve gout:" with "ibuprofen", the heads of row and column with a cell. Only of
 * a unit that has no trigger itself.
 */
export function joinedTexts(
  unit: Unit,
  reading: Reading,
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): Joined[] {
  if (reading.triggers.length > 0 || unit.reason || unit.isLabel || unit.kind === 'heading') return [];
  const item = unit.plain.text.replace(/[.;,]\s*$/, '');
  const make = (before: string, behind: string, introducedBy: readonly string[]): Joined => {
    const text = `${before}${item}${behind}`;
    const joined = readText(text);
    const from = joined.tokens.findIndex((t) => t.start >= before.length);
    const next = joined.tokens.findIndex((t) => t.start >= before.length + item.length);
    return {
      text,
      reading: joined,
      own: {from: from < 0 ? joined.tokens.length : from, to: next < 0 ? joined.tokens.length : next},
      introducedBy,
    };
  };
  if (unit.kind === 'cell') {
    const {rowHeader, columnHeader} = unit;
    if (!rowHeader || !columnHeader || readText(columnHeader).triggers.length === 0) return [];
    // "Rich in iron" above "beef".
    if (rowHeader === unit.plain.text) return [make('', ` ${lowerFirst(columnHeader)}`, [columnHeader])];
    return [make(`${rowHeader} ${lowerFirst(columnHeader)} `, '', [rowHeader, columnHeader])];
  }
  const intro = unit.leadIn ?? (unit.label ? undefined : unit.section.at(-1));
  if (intro === undefined || intro === unit.plain.text) return [];
  const lead = intro.replace(/[:\s]+$/, '');
  const leading = readText(lead);
  if (leading.triggers.length === 0) return [];
  const forward = leading.forwards.find((f) => leading.triggers.some((t) => t.from >= f.to && t.from - f.to <= 3));
  if (forward) {
    const [first, last] = [leading.tokens[forward.from], leading.tokens[forward.to - 1]];
    if (first && last) return [make(lead.slice(0, first.start), lead.slice(last.end), [intro])];
  }
  const isOpen = unit.leadIn !== undefined || leading.triggers.some((t) => t.to >= leading.tokens.length - 1);
  return isOpen && !lexicon.slots.at(leading.tokens, 0).some((h) => h.to === leading.tokens.length)
    ? [make(`${lead} `, '', [intro])]
    : [];
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
