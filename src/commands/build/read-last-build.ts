import type {Manifest} from '../../model/generated/manifest.ts';
import type {Scorecards} from '../../model/generated/scorecards.ts';
import type {SchemaName} from '../../model/schemas.ts';
import type {OutputFolder} from '../../outside/output-folder.ts';
import {schemas} from '../../outside/schemas.ts';

/** What the last build has left to the next one. Anybody may have written it since: nothing of it is believed unchecked. */
export type LastBuild = Pick<Manifest, 'files' | 'sheets'> & {
  scorecards: Scorecards['sheets'];
  /** Whether a manifest stands there that is none, so that nobody knows what the last build was. */
  isBroken: boolean;
};

export function readLastBuild(output: OutputFolder): LastBuild {
  const bytes = output.current('manifest.json');
  const manifest = checkedValue<Manifest>('manifest', bytes);
  const scorecards = checkedValue<Scorecards>('scorecards', output.current('scorecards.json'));
  const {files, sheets} = manifest ?? {files: [], sheets: []};
  return {
    files,
    sheets,
    scorecards: scorecards ? scorecards.sheets : [],
    isBroken: bytes !== null && manifest === null,
  };
}

/** More than the largest that the schemas allow to be useful. */
const largest = 64_000_000;

/** The value of a file, or null where it is none as the schema has it. */
function checkedValue<T>(schema: SchemaName, bytes: Buffer | null): T | null {
  if (bytes === null || bytes.length > largest) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return schemas.errorsOf(schema, value).length === 0 ? (value as T) : null;
  } catch {
    return null;
  }
}
