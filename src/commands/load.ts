import {present} from '../base/present.ts';
import {type Diagnostic, hasErrors, sortDiagnostics} from '../diagnostics.ts';
import {plural} from '../formats/counts.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Knowledge, Printing} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import type {RawFile} from '../model/source-file.ts';
import type {ClaimedOf} from '../model/statement.ts';
import {readContentFolder} from '../outside/content-files.ts';
import {readLogo} from '../outside/logo.ts';
import type {Terminal} from '../outside/terminal.ts';
import {workHere} from '../outside/work/work-here.ts';
import type {Workers} from '../outside/work/workers.ts';
import {contentToDataset, datasetToSheets} from '../pipeline.ts';
import {readContent} from './read-content.ts';

/** What the stages before printing give. `dataset` and `sheets` are null where errors stand before them. */
export type Loaded = {
  files: readonly RawFile[];
  content: Content;
  dataset: Dataset | null;
  sheets: Sheet[] | null;
  /** The clinic's logo as a data: URL, or null; read where sheets are worded. */
  logo: string | null;
  diagnostics: Diagnostic[];
};

const noContent: Content = {clinic: null, placeInClinic: () => ({file: 'clinic.yaml'}), topics: [], releases: []};

/**
 * Runs the stages from the content folder to the sheets, as far as the content allows, and reports on each. The articles
 * are read by `workers`; `cache`: whether those that were read by an earlier run are not read again.
 */
export async function load(
  folder: string,
  knowledge: Knowledge,
  printing: Printing | null,
  terminal: Terminal,
  {mode = 'accepted', cache = true, workers = workHere}: {mode?: ClaimedOf; cache?: boolean; workers?: Workers} = {},
): Promise<Loaded> {
  const watch = stopwatch();
  const files = readContentFolder(folder);
  if (hasErrors(files.diagnostics))
    return {files: [], content: noContent, dataset: null, sheets: null, logo: null, diagnostics: files.diagnostics};
  const content = await readContent(files.value, knowledge, {workers, cache});
  const articles = content.value.topics.flatMap((t) => t.articles);
  const known = content.known > 0 ? ` (${content.known} unchanged)` : '';
  terminal.stage(
    'read',
    `${plural(files.value.length, 'file')}, ${plural(articles.length, 'article')}${known}`,
    watch(),
  );
  const diagnostics = [...files.diagnostics, ...content.diagnostics];

  const extractionsOf = (topic: TopicContent) =>
    present(topic.articles.map(({file}) => content.extractions.get(file) ?? null));
  const made = contentToDataset(content.value, knowledge, extractionsOf, mode);
  const dataset = made.value;
  const statements = dataset.claims.reduce((n, c) => n + c.statements.length, 0);
  terminal.stage(
    'dataset',
    `${plural(statements, 'statement')}, ${plural(dataset.claims.length, 'claim')}, ${plural(dataset.conflicts.length, 'conflict')}, ${dataset.unmapped.length} unmapped`,
    watch(),
  );
  diagnostics.push(...made.diagnostics);

  const {clinic} = content.value;
  let sheets: Sheet[] | null = null;
  let logo: string | null = null;
  if (clinic && printing) {
    const worded = await datasetToSheets(dataset, content.value, clinic, printing);
    sheets = worded.value;
    const drawn = readLogo(folder, clinic.logo);
    logo = drawn.value;
    diagnostics.push(...worded.diagnostics, ...drawn.diagnostics);
    terminal.stage('sheets', `${plural(sheets.length, 'sheet')} worded`, watch());
  }
  content.keep();
  return {
    files: files.value,
    content: content.value,
    dataset,
    sheets,
    logo,
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** Milliseconds since the last call, or since it was made. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}
