import {makeSheets} from '../../src/6-sheet/make-sheets.ts';
import {describeTemplates} from '../../src/7-html/describe-templates.ts';
/** What of the content the gallery's sheets are made of: one run of the stages for each content folder. */

import {must} from '../../src/base/must.ts';
import {load} from '../../src/commands/load.ts';
import type {Diagnostic} from '../../src/diagnostics.ts';
import type {Content} from '../../src/model/content.ts';
import type {Clinic} from '../../src/model/generated/clinic.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import type {Printing} from '../../src/model/program.ts';
import type {Sheet} from '../../src/model/sheet.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {openTerminal} from '../../src/outside/terminal.ts';

const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});

/** A content folder that was read, with the sheets that it has. */
export type Source = {folder: string; content: Content; clinic: Clinic; dataset: Dataset; sheets: Sheet[]};

export async function readSource(folder: string, printing: Printing): Promise<Source> {
  const {content, dataset, sheets} = await load(folder, readKnowledge(), printing, terminal);
  const clinic = must(content.clinic, `${folder} has a clinic`);
  return {
    folder,
    content,
    clinic,
    dataset: must(dataset, `${folder} is sound`),
    sheets: must(sheets, `${folder} is sound`),
  };
}

/** The sheet of a definition that no file has, with the errors of its words. */
export function wordSheet(
  definition: SheetDefinition,
  topic: string,
  {content, clinic, dataset}: Source,
  printing: Printing,
): {sheet: Sheet; errors: Diagnostic[]} {
  const file = {file: definition.id, definition: {value: definition, placeOf: () => ({file: definition.id})}};
  const topics = content.topics.map((own) => ({...own, sheets: own.topic.id === topic ? [file] : []}));
  const {value, diagnostics} = makeSheets(
    dataset,
    {...content, topics},
    clinic,
    printing,
    describeTemplates(printing.templates, printing.css),
  );
  const errors = diagnostics.filter(({severity, place}) => severity === 'error' && place.file === definition.id);
  return {sheet: must(value[0], `${topic} is a topic`), errors};
}
