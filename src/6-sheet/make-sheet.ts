import {fillPattern} from '../base/fill-pattern.ts';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetNoRedFlags} from '../diagnostics/sheet-no-red-flags.ts';
import {sheetUnknownTemplate} from '../diagnostics/sheet-unknown-template.ts';
import {type Outcome, type Place, sortDiagnostics} from '../diagnostics.ts';
import {definedBlocks} from '../model/defined-blocks.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Regional} from '../model/generated/regional.ts';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {Wording} from '../model/generated/wording.ts';
import {partsOf} from '../model/part.ts';
import type {Sheet, Side} from '../model/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {checkIcon} from './check-icon.ts';
import {emblemOf, noEmblem} from './emblem.ts';
import {makeBlanks} from './make-blanks.ts';
import {makeBlock} from './make-block.ts';
import {makeFooter} from './make-footer.ts';
import {inCountry, withWordsOf} from './regional-words.ts';
import {reportMissingRedFlags} from './report-missing-red-flags.ts';
import {reportWaiting} from './report-waiting.ts';
import {reviewState} from './review-state.ts';
import type {SheetContext} from './sheet-context.ts';
import {sheetVersion} from './sheet-version.ts';

export type SheetInput = {
  /** The topic of the dataset, from indexTopic. */
  index: TopicIndex;
  definition: SheetDefinition;
  /** All definitions of the topic; a care box may be like another sheet's. */
  siblings: readonly SheetDefinition[];
  clinic: Clinic;
  wording: Wording;
  /** Words that differ by the country of the clinic; undefined where the language has none. */
  regional: Regional | undefined;
  /** Ids of all relations. */
  relations: ReadonlySet<string>;
  /** What the templates offer, from describeTemplates. */
  templates: {names: ReadonlySet<string>; icons: ReadonlySet<string>; hashes: ReadonlyMap<string, string>};
  /** The topic's illustrations, by SHA-256, as addresses of their data. */
  pictures: ReadonlyMap<string, string>;
  /** Where a value stands in the definition's file. */
  placeOf: (path: YamlPath) => Place;
};

/**
 * Words one sheet from the claims that its definition selects.
 *
 * The value is whole even where there are errors, so that all of them are found in one run; a sheet with errors is
 * not to be printed.
 */
export function makeSheet(input: SheetInput): Outcome<Sheet> {
  const {definition, clinic, wording, index, templates} = input;
  const context: SheetContext = {...input, icons: templates.icons, explained: new Set(), diagnostics: []};
  checkDefinition(context, templates.names);
  const sides = definition.sides.map((side, i): Side => {
    const region = (name: keyof Side) =>
      (side[name] ?? []).map((block, j) => makeBlock(block, context, ['sides', i, name, j]));
    return {top: region('top'), columns: region('columns'), bottom: region('bottom')};
  });
  const parts = partsOf(sides);
  const draft = index.isDraft ? wording.draft : '';
  const [before = '', between = '', after = ''] = fillPattern(wording.page, {page: '\u0000', pages: '\u0000'}).split(
    '\u0000',
  );
  const sheet: Sheet = {
    topic: index.topic.id,
    id: definition.id,
    template: definition.template,
    audience: definition.for,
    language: wording.language,
    orientation: definition.orientation ?? 'portrait',
    pages: definition.pages,
    title: definition.title,
    draft,
    documentTitle: [draft, definition.title, clinic.name].filter(Boolean).join(' – '),
    emblem: definition.picture ? emblemOf(definition.picture, context) : {...noEmblem, icon: definition.icon ?? ''},
    about: definition.about ?? '',
    clinic: {name: clinic.name, number: must(clinic.phones[0], 'a clinic has a phone').number},
    review: reviewState(context),
    blanks: makeBlanks(context),
    sides,
    page: {before, between, after},
    footer: makeFooter(parts, context),
    claims: [...new Set(parts.flatMap((part) => part.claims))].sort(),
    version: '',
  };
  reportWaiting(sheet.claims, context);
  reportMissingRedFlags(sheet, context);
  const regional = withWordsOf(sheet, inCountry(clinic.country, input.regional));
  regional.version = sheetVersion(
    regional,
    [...index.claims.values()].flat(),
    templates.hashes.get(sheet.template) ?? '',
  );
  regional.footer = {...sheet.footer, version: fillPattern(wording.footer.version, {version: regional.version})};
  return {value: regional, diagnostics: sortDiagnostics(context.diagnostics)};
}

function checkDefinition(context: SheetContext, templates: ReadonlySet<string>): void {
  const {definition, diagnostics, placeOf, index} = context;
  if (!templates.has(definition.template)) {
    const known = [...templates].sort();
    diagnostics.push(sheetUnknownTemplate.template(placeOf(['template']), {template: definition.template, known}));
  }
  if (definition.icon) checkIcon(definition.icon, context, ['icon']);
  const blocks = definedBlocks(definition);
  const waiting = index.isDraft ? [] : index.waiting.filter((s) => s.statement.urgency !== undefined);
  if (definition.for !== 'clinician' && !blocks.some((b) => b.care))
    diagnostics.push(sheetNoRedFlags.box(placeOf([]), {waiting: waiting.length}));
}
