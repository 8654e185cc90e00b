import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkDataset} from '../5-dataset/check-dataset.ts';
import {datasetSchema} from '../diagnostics/dataset-schema.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import {EnvironmentError} from '../outside/environment-error.ts';
import {schemas} from '../outside/schemas.ts';

export type Saved = {file: string; text: string; dataset: Dataset};

/**
 * The dataset of an earlier run, held against its schema; null where there is none, or where it has errors.
 * One that shares no article with the content was made of another content, and is left alone.
 *
 * @param articles files of the content's articles
 */
export function readSavedDataset(
  out: string,
  articles: ReadonlySet<string>,
): {value: Saved | null; diagnostics: Diagnostic[]} {
  const file = `${out}/dataset.json`;
  const text = readText(join(out, 'dataset.json'));
  return text === null ? {value: null, diagnostics: []} : readSavedText(file, text, articles);
}

/** The same of a text that was read already. */
export function readSavedText(
  file: string,
  text: string,
  articles: ReadonlySet<string>,
): {value: Saved | null; diagnostics: Diagnostic[]} {
  let dataset: Dataset;
  try {
    dataset = JSON.parse(text);
  } catch {
    return {value: null, diagnostics: [datasetSchema.json({file})]};
  }
  const diagnostics = checkDataset(dataset, schemas, file);
  if (diagnostics.length > 0) return {value: null, diagnostics};
  const isOfContent = dataset.articles.some((a) => articles.has(a.file));
  return {value: isOfContent ? {file, text, dataset} : null, diagnostics: []};
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new EnvironmentError(
      'output-unreadable',
      `Cannot read '${path}': ${(error as Error).message}.`,
      'Give this user the right to read it.',
      {cause: error},
    );
  }
}
