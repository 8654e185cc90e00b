import {editionsOf} from '../../6-sheet/editions-of.ts';
import {makeSheets} from '../../6-sheet/make-sheets.ts';
import {describeTemplates} from '../../7-html/describe-templates.ts';
import {must} from '../../base/must.ts';
import type {YamlPath} from '../../base/places.ts';
import type {Fault} from '../../begin-sheet/begin-sheet.ts';
import {checkWords, scorePrints} from '../../checks/check-sheets.ts';
import type {Judging} from '../../checks/judging.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {Content} from '../../model/content.ts';
import type {Clinic} from '../../model/generated/clinic.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../../model/generated/sheet.ts';
import type {Printing} from '../../model/program.ts';
import type {Sheet} from '../../model/sheet.ts';
import {readCheckRules} from '../../outside/program-files.ts';
import {referenceDay} from '../../outside/reference-day.ts';
import type {Press} from '../print-sheets.ts';
import {notLooked, settle} from '../settle.ts';

/** What a sheet is tried with. */
export type Trying = {topic: string; content: Content; clinic: Clinic; dataset: Dataset; printing: Printing};

/** Tries definitions of a topic's sheets that no file has yet, as the build would. */
export type Trial = {
  /** What keeps its words from being printed, by its place in the definition. */
  faultsOf(definition: SheetDefinition): Fault[];
  /** The errors of its words and of all its editions, as they were printed. */
  errorsInPrint(definition: SheetDefinition, press: Press): Promise<Diagnostic[]>;
};

export function openTrial({topic, content, clinic, dataset, printing}: Trying): Trial {
  const judgingOf = (own: Content): Judging => ({
    ...{dataset, clinic, content: own, rules: readCheckRules()},
    ...{wordings: printing.wordings, regional: printing.regional, today: referenceDay(process.env)},
  });
  const offers = describeTemplates(printing.templates, printing.css);
  const word = (definition: SheetDefinition) => {
    const paths: YamlPath[] = [];
    const placeOf = (path: YamlPath) => ({file: definition.id, line: paths.push(path)});
    const file = {file: definition.id, definition: {value: definition, placeOf}};
    const topics = content.topics.map((own) => ({...own, sheets: own.topic.id === topic ? [file] : []}));
    const own = {...content, topics};
    const worded = makeSheets(dataset, own, clinic, printing, offers);
    return {own, paths, sheets: worded.value, diagnostics: worded.diagnostics};
  };
  const errorsOf = (found: Diagnostic[], own: Content, {id}: SheetDefinition) =>
    settle(found, own, notLooked).filter(({severity, place}) => severity === 'error' && place.file === id);
  const wordErrors = (definition: SheetDefinition) => {
    const {own, paths, sheets, diagnostics} = word(definition);
    const found = [...diagnostics, ...checkWords(sheets, judgingOf(own))];
    return {paths, errors: errorsOf(found, own, definition)};
  };
  return {
    faultsOf(definition) {
      const {paths, errors} = wordErrors(definition);
      return errors.map(({place, message}) => ({
        path: must(paths[must(place.line, 'placeOf counts') - 1], 'placeOf keeps each'),
        message,
      }));
    },
    async errorsInPrint(definition, press) {
      const {own, sheets, diagnostics} = word(definition);
      const printed = await press.print(editionsOf(sheets satisfies Sheet[], clinic));
      const scored = scorePrints(printed, sheets, judgingOf(own));
      return errorsOf([...diagnostics, ...scored.diagnostics], own, definition);
    },
  };
}
