import {compareDatasets} from '../compare/compare-datasets.ts';
import {describeDataset} from '../compare/describe-dataset.ts';
import {diffAsMarkdown} from '../compare/diff-as-markdown.ts';
import {diffAsText} from '../compare/diff-as-text.ts';
import type {Config} from '../config.ts';
import {hasErrors} from '../diagnostics.ts';
import {readKnowledge, readPrinting} from '../outside/program-files.ts';
import type {Terminal} from '../outside/terminal.ts';
import {contentAt} from './content-at.ts';
import {datasetAt} from './dataset-at.ts';
import {load} from './load.ts';
import type {Result} from './summary.ts';

/**
 * What has changed from one dataset to another, or to what the content gives now, and which sheets are touched. A
 * revision is taken with its own sheets and clinic, a dataset file with the present ones. Ends with 1 where something has changed and --exit-code asks for it.
 */
export async function diff(config: Config, terminal: Terminal): Promise<Result> {
  const [oldName = '', newName] = config.operands;
  const old = await datasetAt(oldName, config);
  const now = newName === undefined ? null : await datasetAt(newName, config);
  const read = [...old.diagnostics, ...(now?.diagnostics ?? [])];
  if (!old.value || (now && !now.value)) return {diagnostics: read, summary: []};

  const knowledge = readKnowledge();
  const loaded = load(config.content, knowledge, null, terminal);
  const failed = hasErrors(loaded.diagnostics);
  const dataset = now ? now.value : loaded.dataset;
  if (!dataset || (!now && failed)) return {diagnostics: loaded.diagnostics, summary: []};
  if (failed) terminal.note(`The content of '${config.content}' has errors, so that its sheets are not looked at.`);

  const printing = readPrinting();
  const present = failed ? null : loaded.content;
  /** The content that a dataset came from, so that a changed sheet or clinic shows; the present one where it is not there. */
  const contentOf = async (name: string) => {
    const found = await contentAt(name, config, knowledge);
    if (found.value) return found.value;
    if (found.why === 'errors' && present)
      terminal.note(`The content of '${name}' has errors, so that its sheets are made by the present definitions.`);
    return present;
  };
  const oldContent = await contentOf(oldName);
  const newContent = newName === undefined ? present : await contentOf(newName);
  const found = compareDatasets(
    describeDataset(oldName, old.value, oldContent, printing),
    describeDataset(newName ?? 'content', dataset, newContent, printing),
  );
  return {
    diagnostics: [],
    summary: [],
    text: config.format === 'markdown' ? diffAsMarkdown(found) : diffAsText(found, terminal.paint),
    json: found,
    exitCode: config.exitCode && !found.same ? 1 : 0,
  };
}
