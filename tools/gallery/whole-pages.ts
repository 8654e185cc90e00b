import {parse} from 'yaml';
import {must} from '../../src/base/must.ts';
import type {Press, Printed} from '../../src/commands/print-sheets.ts';
import {makeSheet} from '../../src/commands/sheet/make-sheet.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import type {Printing} from '../../src/model/program.ts';
import type {SheetPattern} from '../../src/outside/pattern-files.ts';
import {editionSheet, patternSubject} from './page.ts';
import {type Source, wordSheet} from './words.ts';

/** A picture of one page of a sheet: of what it is one, its file, and what it shows in words. */
export type GalleryPage = {name: string; file: string; alt: string};

/** The prints whose pages the gallery shows whole, by the name of what they show: each pattern, and each edition of a sheet. */
export async function printWhole(
  patterns: readonly SheetPattern[],
  source: Source,
  printing: Printing,
  press: Press,
): Promise<{name: string; says: string; printed: Printed}[]> {
  const made: {name: string; says: string; printed: Printed}[] = [];
  for (const {name, text} of patterns) {
    const [topic, subject] = patternSubject(name);
    const begun = {name, pattern: text, subject, id: `gallery-${name}`, title: titleOf(topic, subject, source)};
    const {document} = await makeSheet(begun, {
      ...{topic, content: source.content, clinic: source.clinic, printing, modes: ['accepted']},
      datasetOf: async () => source.dataset,
      openPress: async () => press,
    });
    const definition = parse(document.toString()) as SheetDefinition;
    const {sheet} = wordSheet(definition, topic, source, printing);
    const [printed] = await press.print([{sheet, size: 'a4', print: 'standard'}]);
    made.push({name: `pattern-${name}`, says: `The pattern ${name}`, printed: must(printed, 'one was asked for')});
  }
  const sheet = must(
    source.sheets.find(({topic, id}) => `${topic}/${id}` === editionSheet),
    'the sheet is committed',
  );
  const editions = (['a4', 'letter'] as const).flatMap((size) =>
    (['standard', 'large'] as const).map((print) => ({sheet, size, print})),
  );
  for (const printed of await press.print(editions)) {
    const edition = `${printed.size}${printed.print === 'large' ? '.large' : ''}`;
    made.push({
      name: `edition-${edition}`,
      says: `A sheet on ${printed.size === 'a4' ? 'A4' : 'US Letter'}${printed.print === 'large' ? ' in large print' : ''}`,
      printed,
    });
  }
  return made;
}

function titleOf(topic: string, subject: string, {dataset}: Source): string {
  const entity = dataset.entities.find((e) => e.topic === topic && e.id === subject);
  const words = must(entity, 'the subject is in the vocabulary').plain;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
