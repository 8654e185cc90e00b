import {makeSheets} from '../6-sheet/make-sheets.ts';
import {describeTemplates} from '../7-html/describe-templates.ts';
import type {Content} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Printing} from '../model/program.ts';
import type {SheetOutline} from './compare-sheets.ts';
import {sheetLines} from './sheet-lines.ts';

/** Each sheet once, whatever its editions. A topic that the dataset lacks gives none. */
export function outlineSheets(dataset: Dataset, content: Content, clinic: Clinic, printing: Printing): SheetOutline[] {
  const known = new Set(dataset.topics.map((t) => t.id));
  const topics = content.topics.filter((t) => known.has(t.topic.id));
  const templates = describeTemplates(printing.templates, printing.css);
  const one: Clinic = {
    ...clinic,
    sheets: {...clinic.sheets, sizes: clinic.sheets.sizes.slice(0, 1), print: ['standard']},
  };
  return makeSheets(dataset, {...content, topics}, one, printing.wordings, templates).value.map((sheet) => ({
    ...{topic: sheet.topic, sheet: sheet.id, title: sheet.title, version: sheet.version, claims: sheet.claims},
    lines: sheetLines(sheet),
  }));
}
