import {must} from '../../base/must.ts';
import type {Place} from '../../diagnostics.ts';
import type {Article} from '../../model/article.ts';

/** Where a key of the front matter stands; the first line where it has none of its own. */
export function placeOfKey({file, text}: Article, key: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  const at = lines.findIndex((line, i) => i < end && line.trimStart().startsWith(`${key}:`));
  return at < 0
    ? {file, line: 1}
    : {file, line: at + 1, column: must(lines[at], 'it was found there').indexOf(key) + 1};
}
