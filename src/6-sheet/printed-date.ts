import {fillPattern} from '../base/fill-pattern.ts';
import type {Wording} from '../model/generated/wording.ts';

/** '2026-11-21' -> '21 November 2026', by the wording file. */
export function printedDate(iso: string, wording: Wording): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return fillPattern(wording.date, {year, month: wording.months[Number(month) - 1] ?? month, day: String(Number(day))});
}
