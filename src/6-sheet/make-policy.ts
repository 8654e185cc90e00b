import {fillPattern} from '../base/fill-pattern.ts';
import {toWords} from '../model/part.ts';
import type {Block, Headed} from '../model/sheet.ts';
import {printedDate} from './printed-date.ts';
import type {SheetContext} from './sheet-context.ts';

/** Who pays for the sheet, how it is kept up to date, and how its claims were chosen: what a decision aid must say. */
export function makePolicy(words: Headed, {clinic, index, wording}: SheetContext): Block {
  const {labels, unstated, chosen} = wording.policy;
  const dates = {
    searched: printedDate(index.topic.searched, wording),
    review: printedDate(index.topic.reviewBy, wording),
    articles: String(index.articles.length),
  };
  const entries = [
    {label: labels.funding, text: clinic.funding ?? unstated},
    {label: labels.updates, text: fillPattern(clinic.updates ?? unstated, dates)},
    {label: labels.chosen, text: fillPattern(chosen, dates)},
  ];
  return {
    type: 'policy',
    ...words,
    entries: entries.map(({label, text}) => ({label: toWords('label', label), text: toWords('note', text)})),
  };
}
