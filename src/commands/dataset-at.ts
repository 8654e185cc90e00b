import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {readDataset} from '../5-dataset/read-dataset.ts';
import {UsageError} from '../command-line/usage-error.ts';
import {fileTooLarge} from '../diagnostics/file-too-large.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import {EnvironmentError} from '../outside/environment-error.ts';
import {isRevisionName, readAtRevision} from '../outside/git.ts';
import {schemas} from '../outside/schemas.ts';
import {statAt} from '../outside/stat-at.ts';

/** Largest dataset that is read, in bytes: forty times that of two topics with nine hundred claims. */
const largest = 32_000_000;

/** Where a dataset stands in a revision, seen from the folder that the program was started in: `file`, or else that of the output folder. */
export type SavedAt = {out: string; file: string | null};

type Read = {value: Dataset | null; diagnostics: Diagnostic[]};

/** The dataset that a word of the command line names: a file where there is one of that name, or a git revision. */
export async function datasetAt(name: string, saved: SavedAt, cwd = process.cwd()): Promise<Read> {
  const there = statAt(resolve(cwd, name));
  if (there?.isFile()) return readFile(name, there.size, cwd);
  if (name.endsWith('.json') || name.includes('\\'))
    throw new UsageError(`Found no file '${name}', expected a dataset or a git revision.`);
  return datasetAtRevision(name, saved, cwd);
}

/** The dataset that a git revision has. Throws UsageError where there is none. */
export async function datasetAtRevision(revision: string, saved: SavedAt, cwd = process.cwd()): Promise<Read> {
  if (!isRevisionName(revision))
    throw new UsageError(
      `Found '${revision.slice(0, 200)}', expected a dataset file or a git revision, such as HEAD~1.`,
    );
  const file = saved.file ?? join(saved.out, 'dataset.json');
  const read = await readAtRevision(revision, file, cwd, largest);
  switch (read.found) {
    case 'no-revision':
      throw new UsageError(`Found no file and no git revision '${revision}', expected a dataset or a revision.`);
    case 'no-file':
      throw new UsageError(
        `Found no '${file}' in ${revision} (${read.commit.slice(0, 10)}), expected the dataset there. Name its place with --file.`,
      );
    case 'too-large':
      return tooLarge(`${revision}:${file}`, read.bytes);
    case 'file':
      return readDataset(read.bytes, `${revision}:${file}`, schemas);
  }
}

function readFile(name: string, size: number, cwd: string): Read {
  if (size > largest) return tooLarge(name, size);
  try {
    return readDataset(readFileSync(resolve(cwd, name)), name, schemas);
  } catch (error) {
    throw new EnvironmentError(
      'dataset-unreadable',
      `Cannot read '${name}': ${(error as Error).message}.`,
      'Give this user the right to read it.',
      {cause: error},
    );
  }
}

function tooLarge(file: string, bytes: number): Read {
  return {value: null, diagnostics: [fileTooLarge.dataset({file}, {size: bytes, limit: largest})]};
}
