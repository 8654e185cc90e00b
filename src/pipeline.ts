/**
 * READ FIRST. The way of the data, in its order. Each folder has a door that is named as its verb:
 *
 *   1-read     RawFile[]                    -> SourceFile[]       text, nothing hidden in it
 *   2-parse    SourceFile[]                 -> Content            front matter and YAML checked; articles cut into units
 *   3-extract  Article + ArticleFrame       -> Extraction         statements, and what became of every unit
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
 * All of it is pure; what touches the world stands in outside/ and is handed in by the commands. What stages 2 and 3 make
 * of an article follows from that article and its frame alone (model/article-reading.ts), so that each may be read in a
 * process of its own, or be known from an earlier run. Stages that a command does not come to are not loaded.
 */

import {readFiles} from './1-read/read-files.ts';
import {readIllustrations} from './1-read/read-illustrations.ts';
import type {FileReaders} from './2-parse/file-readers.ts';
import {type OpenContent, openContent as openParsed} from './2-parse/open-content.ts';
import {readYaml as readYamlHere} from './2-parse/read-yaml.ts';
import {mergeTopic} from './4-merge/merge-topic.ts';
import {checkDataset} from './5-dataset/check-dataset.ts';
import {makeDataset} from './5-dataset/make-dataset.ts';
import type {Pdfium} from './9-measure/pdfium.ts';
import {must} from './base/must.ts';
import {checkFiles} from './checks/check-files.ts';
import type {Outcome} from './diagnostics.ts';
import type {Content, TopicContent} from './model/content.ts';
import type {Edition} from './model/edition.ts';
import type {Clinic} from './model/generated/clinic.ts';
import type {Dataset} from './model/generated/dataset.ts';
import {isIllustration} from './model/illustration.ts';
import type {PrintedDocument} from './model/printed-page.ts';
import type {Knowledge, Printing} from './model/program.ts';
import type {Sheet} from './model/sheet.ts';
import type {RawFile} from './model/source-file.ts';
import type {ClaimedOf, Extraction} from './model/statement.ts';

/**
 * Stages 1 and 2 but for the articles: everything else in the content folder, checked file by file, and the articles that
 * are still to be read, each by itself, with what it is read by. `close` makes the content of what was made of them.
 */
export function openContent(
  files: readonly RawFile[],
  knowledge: Knowledge,
  readYaml: FileReaders['readYaml'] = readYamlHere,
): OpenContent {
  const illustrations = readIllustrations(files.filter(({path}) => isIllustration(path)));
  const read = readFiles(files.filter(({path}) => !isIllustration(path)));
  const paths = files.map((file) => file.path);
  const {unread, close} = openParsed(read.value, paths, knowledge, {readYaml, illustrations: illustrations.value});
  const before = [illustrations, read, {diagnostics: checkFiles(read.value)}].flatMap((o) => o.diagnostics);
  return {
    unread,
    close(parsed) {
      const {value, diagnostics} = close(parsed);
      return {value, diagnostics: [...before, ...diagnostics]};
    },
  };
}

/** Stages 1 and 2: everything in the content folder, with articles that are parsed here. */
export function readContent(files: readonly RawFile[], knowledge: Knowledge, readers: FileReaders): Outcome<Content> {
  const {unread, close} = openContent(files, knowledge, readers.readYaml);
  return close(unread.map(({file, topic}) => readers.parseArticle(file, topic, knowledge)));
}

/**
 * Stages 3 to 5: the dataset of all topics, of what people have accepted alone, or a draft. `readTopic` gives what the
 * articles of a topic state: extractTopic, or what was made of them elsewhere.
 */
export function contentToDataset(
  {topics, clinic}: Content,
  knowledge: Knowledge,
  readTopic: ReadTopic,
  mode: ClaimedOf = 'accepted',
): Outcome<Dataset> {
  const {generator, schemas} = knowledge;
  const read = topics.map((topic) => readTopic(topic, knowledge, clinic));
  const merged = topics.map((topic, i) => mergeTopic(topic, must(read[i], 'each topic was read'), knowledge, mode));
  const results = merged.map((outcome) => outcome.value);
  const value = makeDataset(results, generator, mode);
  return {
    value,
    diagnostics: [...read.flat(), ...merged]
      .flatMap((outcome) => outcome.diagnostics)
      .concat(checkDataset(value, schemas)),
  };
}

type ReadTopic = (topic: TopicContent, knowledge: Knowledge, clinic: Clinic | null) => Extraction[];

/** Stage 6: every sheet of every topic, once, from the dataset and the definitions alone. */
export async function datasetToSheets(
  dataset: Dataset,
  content: Content,
  clinic: Clinic,
  printing: Printing,
): Promise<Outcome<Sheet[]>> {
  const [{makeSheets}, {describeTemplates}] = await Promise.all([
    import('./6-sheet/make-sheets.ts'),
    import('./7-html/describe-templates.ts'),
  ]);
  return makeSheets(dataset, content, clinic, printing, describeTemplates(printing.templates, printing.css));
}

/** Stage 7: an edition of a sheet as HTML that needs nothing from outside. */
export async function editionToHtml(
  edition: Edition,
  {templates, css, fonts}: Printing,
  logo: string | null,
): Promise<string> {
  const {renderEdition} = await import('./7-html/render-edition.ts');
  return renderEdition(edition, templates, {css, fonts, logo});
}

/** Stage 8: what the browser printed of a sheet, made accessible and reproducible. `created` is a day, YYYY-MM-DD. */
export async function printToPdf(
  printed: Uint8Array,
  sheet: Sheet,
  {created, producer, logo}: {created: string; producer: string; logo: string | null},
): Promise<Uint8Array> {
  const [{finishPdf}, {metaOf}] = await Promise.all([import('./8-pdf/finish-pdf.ts'), import('./8-pdf/metadata.ts')]);
  return finishPdf(printed, metaOf(sheet, created, producer), logo?.startsWith('data:image/png') ? 1 : 0);
}

/** Stage 9: what stands where on the pages of a finished PDF, how large and how dark. Throws where it is no PDF. */
export async function measurePdf(pdf: Uint8Array, pdfium: Pdfium): Promise<PrintedDocument> {
  const {measureDocument} = await import('./9-measure/measure-document.ts');
  return measureDocument(pdf, pdfium);
}
