import {datasetChanged} from '../diagnostics/dataset-changed.ts';
import type {Diagnostic} from '../diagnostics.ts';

/** An error where the committed dataset differs from the one that the content gives, with the first line that does. */
export function compareFrozen(committed: Buffer | null, made: string, file: string): Diagnostic[] {
  if (committed === null) return [datasetChanged.missing({file})];
  const before = committed.toString('utf8').split('\n');
  const after = made.split('\n');
  const line = after.findIndex((text, i) => text !== before[i]);
  if (line < 0 && before.length === after.length) return [];
  const at = line < 0 ? after.length : line;
  const facts = {found: excerpt(before[at]), expected: excerpt(after[at])};
  return [datasetChanged.line({file, line: at + 1}, facts)];
}

const excerpt = (text: string | undefined) => (text === undefined ? 'the end' : text.trim().slice(0, 90));
