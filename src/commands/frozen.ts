import {contentError, type Diagnostic} from '../diagnostics.ts';

/** An error where the committed dataset differs from the one that the content gives, with the first line that does. */
export function compareFrozen(committed: Buffer | null, made: string, file: string): Diagnostic[] {
  const hint = 'Run `claimleaf dataset`, look at what has changed, and commit it.';
  if (committed === null)
    return [contentError('dataset/changed', {file}, 'Found no committed dataset, expected one.', hint)];
  const before = committed.toString('utf8').split('\n');
  const after = made.split('\n');
  const line = after.findIndex((text, i) => text !== before[i]);
  if (line < 0 && before.length === after.length) return [];
  const at = line < 0 ? after.length : line;
  return [
    contentError(
      'dataset/changed',
      {file, line: at + 1},
      `Found '${excerpt(before[at])}', expected '${excerpt(after[at])}': the content gives another dataset.`,
      hint,
    ),
  ];
}

const excerpt = (text: string | undefined) => (text === undefined ? 'the end' : text.trim().slice(0, 90));
