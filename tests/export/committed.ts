/** The committed content, and its export as `claimleaf build` and `claimleaf export` write it. */

import {datasetToExports} from '../../src/export/export-dataset.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import {readPrinting} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {committedContent} from '../support/committed-content.ts';

export function exportCommitted(change = (dataset: Dataset): Dataset => dataset) {
  const printing = readPrinting();
  const {content, dataset: made, sheets} = committedContent();
  const {clinic} = content;
  if (!made || !sheets || !clinic) throw new Error('the committed content has errors');
  const dataset = change(made);
  const files = datasetToExports({dataset, sheets, content, clinic, wordings: printing.wordings, schemas});
  return {content, dataset, sheets, files: new Map(files.map(({path, text}) => [path, text]))};
}
