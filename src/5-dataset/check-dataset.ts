import {datasetSchema} from '../diagnostics/dataset-schema.ts';
import {expectedOf} from '../diagnostics/expected-of.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Schemas} from '../model/schemas.ts';

/** Holds a dataset against its schema; a misfit is a bug of the program or a file that was edited by hand. */
export function checkDataset(dataset: Dataset, schemas: Schemas, file = 'dataset.json'): Diagnostic[] {
  return schemas
    .errorsOf('dataset', dataset)
    .slice(0, 20)
    .map((error) =>
      datasetSchema.misfit(
        {file},
        {
          found: shown(error.data),
          at: error.instancePath || 'the top',
          expected: expectedOf(error.message),
        },
      ),
    );
}

/** What was found, short: a list may be longer than a text can be. */
const shown = (value: unknown): string =>
  Array.isArray(value) ? `${value.length} entries` : String(JSON.stringify(value)?.slice(0, 60));
