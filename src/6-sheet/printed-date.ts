import {fillPattern} from '../base/fill-pattern.ts';
import type {Wording} from '../model/generated/wording.ts';

/** '2026-11-21' -> '21 November 2026', by the wording file; '2026-11' -> 'November 2026', '2026' as it is. */
export function printedDate(iso: string, wording: Wording): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = wording.months[Number(month) - 1] ?? month;
  if (day === '') return [...(name === '' ? [] : [name]), year].join(' ');
  return fillPattern(wording.date, {year, month: name, day: String(Number(day))});
}
