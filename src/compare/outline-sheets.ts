import {makeSheets} from '../6-sheet/make-sheets.ts';
import {describeTemplates} from '../7-html/describe-templates.ts';
import type {Content} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Printing} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import type {SheetOutline} from './compare-sheets.ts';
import {sheetLines} from './sheet-lines.ts';

/** What each sheet says that the definitions of a content give. A topic that the dataset lacks gives none. */
export function outlineSheets(dataset: Dataset, content: Content, clinic: Clinic, printing: Printing): SheetOutline[] {
  const known = new Set(dataset.topics.map((t) => t.id));
  const topics = content.topics.filter((t) => known.has(t.topic.id));
  const templates = describeTemplates(printing.templates, printing.css);
  return outlinesOf(makeSheets(dataset, {...content, topics}, clinic, printing, templates).value);
}

/** What each of these sheets says. */
export function outlinesOf(sheets: readonly Sheet[]): SheetOutline[] {
  return sheets.map((sheet) => ({
    ...{topic: sheet.topic, sheet: sheet.id, title: sheet.title, version: sheet.version, claims: sheet.claims},
    lines: sheetLines(sheet),
  }));
}
