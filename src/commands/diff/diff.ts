import {must} from '../../base/must.ts';
import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {compareDatasets} from '../../compare/compare-datasets.ts';
import {describeDataset} from '../../compare/describe-dataset.ts';
import {diffAsMarkdown} from '../../compare/diff-as-markdown.ts';
import {diffAsText} from '../../compare/diff-as-text.ts';
import {hasErrors} from '../../diagnostics.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {datasetAt, type SavedAt} from '../dataset-at.ts';
import {load} from '../load.ts';
import {contentAt} from './content-at.ts';

/** What is compared, and how that is told. */
type Asked = SavedAt & {
  operands: readonly string[];
  content: string;
  report: string;
  exitCode: boolean;
};

/**
 * What has changed from one dataset to another, or to what the content gives now, and which sheets are touched. A
 * revision is taken with its own sheets and clinic, a dataset file with the present ones. Ends with 1 where something has changed and --exit-code asks for it. `cwd` is where git looks, and where files stand that are named.
 */
export async function diff(
  asked: Asked,
  terminal: Terminal,
  cwd = process.cwd(),
  workers: Workers = workHere,
): Promise<Result> {
  const [first, newName] = asked.operands;
  const oldName = must(first, 'the command line has at least one operand');
  const old = await datasetAt(oldName, asked, cwd);
  const now = newName === undefined ? null : await datasetAt(newName, asked, cwd);
  const read = present([old, now]).flatMap(({diagnostics}) => diagnostics);
  if (!old.value || (now && !now.value)) return {diagnostics: read, summary: []};

  const knowledge = readKnowledge();
  const loaded = await load(asked.content, knowledge, null, terminal, {workers});
  const failed = hasErrors(loaded.diagnostics);
  const dataset = now ? now.value : loaded.dataset;
  if (!dataset || (!now && failed)) return {diagnostics: loaded.diagnostics, summary: []};
  if (failed) terminal.note(`The content of '${asked.content}' has errors, so that its sheets are not looked at.`);

  const printing = readPrinting();
  const atPresent = failed ? null : loaded.content;
  /** The content that a dataset came from, so that a changed sheet or clinic shows; the present one where it is not there. */
  const contentOf = async (name: string) => {
    const found = await contentAt(name, asked.content, knowledge, cwd, workers);
    if (found.value) return found.value;
    if (found.why === 'errors' && atPresent)
      terminal.note(`The content of '${name}' has errors, so that its sheets are made by the present definitions.`);
    return atPresent;
  };
  const oldContent = await contentOf(oldName);
  const newContent = newName === undefined ? atPresent : await contentOf(newName);
  const found = compareDatasets(
    describeDataset(oldName, old.value, oldContent, printing),
    describeDataset(newName ?? 'content', dataset, newContent, printing),
  );
  return {
    diagnostics: [],
    summary: [],
    text: asked.report === 'markdown' ? diffAsMarkdown(found) : diffAsText(found, terminal.paint),
    json: found,
    exitCode: asked.exitCode && !found.same ? 1 : 0,
  };
}
