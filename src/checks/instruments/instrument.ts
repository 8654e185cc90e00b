import type {DiagnosticCode} from '../../diagnostics.ts';

export type InstrumentId = 'pemat-u' | 'pemat-a' | 'cci' | 'ipdas';

/**
 * How an item is judged: by criteria (failed where one fails, not applicable where none applies), by a person alone,
 * or never, since it speaks of what these sheets do not have.
 */
export type Judged = {criteria: readonly DiagnosticCode[]} | {person: string} | {never: string};

/** One item of an instrument, in our own words. */
export type InstrumentItem = {
  /** Also its name in `sign-off.items`. */
  id: string;
  instrument: InstrumentId;
  asks: string;
  judged: Judged;
  /** Which sheets it is for. */
  sheets: 'patients' | 'decision aids';
};

/** Makes items of one instrument from short rows. */
export function itemsOf(
  instrument: InstrumentId,
  name: string,
  sheets: InstrumentItem['sheets'],
  rows: Readonly<Record<string, readonly [asks: string, judged: Judged]>>,
): InstrumentItem[] {
  return Object.entries(rows).map(([number, [asks, judged]]) => ({
    id: `${name}-${number.trim()}`,
    instrument,
    asks,
    judged,
    sheets,
  }));
}

export const by = (...criteria: DiagnosticCode[]): Judged => ({criteria});
export const person = (why: string): Judged => ({person: why});
export const never = (why: string): Judged => ({never: why});
