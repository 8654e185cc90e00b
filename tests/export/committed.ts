/** The committed content, and its export as `claimleaf build` and `claimleaf export` write it. */

import {fileURLToPath} from 'node:url';
import {load} from '../../src/commands/load.ts';
import {datasetToExports} from '../../src/export/export-dataset.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {silent} from '../support/run-check.ts';

export function exportCommitted(change = (dataset: Dataset): Dataset => dataset) {
  const folder = fileURLToPath(new URL('../../content/', import.meta.url));
  const printing = readPrinting();
  const {content, dataset: made, sheets} = load(folder, readKnowledge(), printing, silent);
  const {clinic} = content;
  if (!made || !sheets || !clinic) throw new Error('the committed content has errors');
  const dataset = change(made);
  const files = datasetToExports({dataset, sheets, content, clinic, wordings: printing.wordings, schemas});
  return {content, dataset, sheets, files: new Map(files.map(({path, text}) => [path, text]))};
}
