/**
 * READ FIRST. The way of the data, in its order. Each folder has a door that is named as its verb:
 *
 *   1-read     RawFile[]                    -> SourceFile[]       text, nothing hidden in it
 *   2-parse    SourceFile[]                 -> Content            front matter and YAML checked; articles cut into units
 *   3-extract  Article + Lexicon            -> Extraction         statements, and what became of every unit
 *   4-merge    Statement[] + Decision[]     -> Claim[], Conflict[], Proposal[]
 *   5-dataset  all topics                   -> Dataset            in its fixed order, checked by its schema
 *   6-sheet    Dataset + sheet definition   -> Sheet              exactly what a template may see
 *   7-html     Edition: Sheet, paper, print -> HTML
 *   8-pdf      the browser's print of it    -> PDF                accessible, the same bytes every time
 *   9-measure  PDF                          -> PrintedDocument    what stands where on its pages, how large, how dark
 *
 * Below the stages stand base/ (what knows no stage) and model/ (the values handed on). Beside them stand the readers of
 * these values, which commands call by themselves:
 *
 *   import     a saved page                 -> Imported           an article for review
 *   review     Dataset + Content            -> Row[], QueueItem[] what waits for a person, and writing what was decided
 *   suggest    Articles + Vocabulary        -> Suggestion[]       entities that the vocabulary lacks
 *   begin-sheet  a pattern + its topic      -> YAML               a sheet to begin with
 *   export     Dataset + Sheet[]            -> ExportFile[]       the claims for others: JSON-LD, a data package
 *   checks     Sheet + what was measured    -> Scorecard          criteria, and what they mean in the instruments
 *   compare    two Datasets; Releases       -> Diff; Recall       what has changed, and which papers carry it
 *   formats    Diagnostic[]                 -> text               for people and for programs
 *
 * All of it is pure; what touches the world stands in outside/ and is handed in by the commands.
 */

import {readFiles} from './1-read/read-files.ts';
import {readIllustrations} from './1-read/read-illustrations.ts';
import type {FileReaders} from './2-parse/file-readers.ts';
import {parseContent} from './2-parse/parse-content.ts';
import {extractTopic} from './3-extract/extract-topic.ts';
import {mergeTopic} from './4-merge/merge-topic.ts';
import {checkDataset} from './5-dataset/check-dataset.ts';
import {makeDataset} from './5-dataset/make-dataset.ts';
import {makeSheets} from './6-sheet/make-sheets.ts';
import {describeTemplates} from './7-html/describe-templates.ts';
import {renderEdition} from './7-html/render-edition.ts';
import {finishPdf} from './8-pdf/finish-pdf.ts';
import {metaOf} from './8-pdf/metadata.ts';
import {measureDocument} from './9-measure/measure-document.ts';
import type {Pdfium} from './9-measure/pdfium.ts';
import {checkFiles} from './checks/check-files.ts';
import type {Outcome} from './diagnostics.ts';
import type {Content} from './model/content.ts';
import type {Edition} from './model/edition.ts';
import type {Clinic} from './model/generated/clinic.ts';
import type {Dataset} from './model/generated/dataset.ts';
import {isIllustration} from './model/illustration.ts';
import type {PrintedDocument} from './model/printed-page.ts';
import type {Knowledge, Printing} from './model/program.ts';
import type {Sheet} from './model/sheet.ts';
import type {RawFile} from './model/source-file.ts';
import type {ClaimedOf} from './model/statement.ts';

/** Stages 1 and 2: everything in the content folder, checked file by file; `readers` as parseContent has them. */
export function readContent(files: readonly RawFile[], knowledge: Knowledge, readers?: FileReaders): Outcome<Content> {
  const illustrations = readIllustrations(files.filter(({path}) => isIllustration(path)));
  const read = readFiles(files.filter(({path}) => !isIllustration(path)));
  const paths = files.map((file) => file.path);
  const parsed = parseContent(read.value, paths, knowledge, {
    ...(readers ? {readers} : {}),
    illustrations: illustrations.value,
  });
  const diagnostics = [illustrations, read, {diagnostics: checkFiles(read.value)}, parsed].flatMap(
    (o) => o.diagnostics,
  );
  return {value: parsed.value, diagnostics};
}

/**
 * Stages 3 to 5: the dataset of all topics, of what people have accepted alone, or a draft; `readTopic` as extractTopic is.
 */
export function contentToDataset(
  {topics, clinic}: Content,
  knowledge: Knowledge,
  mode: ClaimedOf = 'accepted',
  readTopic = extractTopic,
): Outcome<Dataset> {
  const {generator, schemas} = knowledge;
  const read = topics.map((topic) => readTopic(topic, knowledge, clinic));
  const merged = topics.map((topic, i) => mergeTopic(topic, read[i] ?? [], knowledge, mode));
  const results = merged.map((outcome) => outcome.value);
  const value = makeDataset(results, generator, mode);
  return {
    value,
    diagnostics: [...read.flat(), ...merged]
      .flatMap((outcome) => outcome.diagnostics)
      .concat(checkDataset(value, schemas)),
  };
}

/** Stage 6: every sheet of every topic, once, from the dataset and the definitions alone. */
export function datasetToSheets(
  dataset: Dataset,
  content: Content,
  clinic: Clinic,
  printing: Printing,
): Outcome<Sheet[]> {
  return makeSheets(dataset, content, clinic, printing, describeTemplates(printing.templates, printing.css));
}

/** Stage 7: an edition of a sheet as HTML that needs nothing from outside. */
export function editionToHtml(edition: Edition, {templates, css, fonts}: Printing, logo: string | null): string {
  return renderEdition(edition, templates, {css, fonts, logo});
}

/** Stage 8: what the browser printed of a sheet, made accessible and reproducible. `created` is a day, YYYY-MM-DD. */
export function printToPdf(
  printed: Uint8Array,
  sheet: Sheet,
  {created, producer, logo}: {created: string; producer: string; logo: string | null},
): Promise<Uint8Array> {
  return finishPdf(printed, metaOf(sheet, created, producer), logo?.startsWith('data:image/png') ? 1 : 0);
}

/** Stage 9: what stands where on the pages of a finished PDF, how large and how dark. Throws where it is no PDF. */
export function measurePdf(pdf: Uint8Array, pdfium: Pdfium): PrintedDocument {
  return measureDocument(pdf, pdfium);
}
