import {contentError, type Diagnostic} from '../diagnostics.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Schemas} from '../model/schemas.ts';

/** Holds a dataset against its schema; a misfit is a bug of the program or a file that was edited by hand. */
export function checkDataset(dataset: Dataset, schemas: Schemas, file = 'dataset.json'): Diagnostic[] {
  return schemas
    .errorsOf('dataset', dataset)
    .slice(0, 20)
    .map((error) =>
      contentError(
        'dataset/schema',
        {file},
        `Found ${JSON.stringify(error.data)?.slice(0, 60)} at ${error.instancePath || 'the top'}, which ${error.message ?? 'does not fit'}.`,
        'Run `claimleaf dataset` again; if it stays, the program has a fault.',
      ),
    );
}
