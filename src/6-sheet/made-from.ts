import {fillPattern} from '../base/fill-pattern.ts';
import {present} from '../base/present.ts';
import type {PublishedText} from '../model/generated/front-matter.ts';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {Wording} from '../model/generated/wording.ts';
import {printedDate} from './printed-date.ts';

/**
 * The texts that an article was made from, by publisher: with their titles and dates, or on a sheet that patients read,
 * which has no room for titles, with the dates alone. '' where there are none.
 */
export function madeFrom(texts: readonly PublishedText[], audience: SheetDefinition['for'], wording: Wording): string {
  if (texts.length === 0) return '';
  const {comma} = wording.and;
  const byPublisher = [...Map.groupBy(texts, ({publisher}) => publisher)];
  const named = byPublisher.map(([publisher, own]) => {
    if (audience !== 'clinician') {
      const dates = [...new Set(present(own.map(({date}) => date)))].sort();
      return [publisher, ...dates.map((date) => printedDate(date, wording))].join(comma);
    }
    const titles = own.map((text) => datedTitle(text, wording)).join(comma);
    return fillPattern(wording.footer.text, {publisher, titles});
  });
  return fillPattern(wording.footer.from, {texts: named.join('; ')});
}

const datedTitle = ({title, date}: PublishedText, wording: Wording) =>
  date ? fillPattern(wording.footer.dated, {title, date: printedDate(date, wording)}) : title;
