import {collapse, spoken} from '../../8-pdf/read-structure.ts';
import type {Opened} from './opened.ts';

/** What is read out is what the sheet holds: every word, in its order, and no other. */
export function wordProblems({structure}: Opened, expected: readonly string[]): string[] {
  const found = spoken(structure).split(' ');
  const wanted = collapse(expected.join(' ')).split(' ');
  const at = wanted.findIndex((word, i) => word !== found[i]);
  const first = at >= 0 ? at : found.length > wanted.length ? wanted.length : -1;
  const around = (words: readonly string[]) => words.slice(Math.max(0, first - 4), first + 6).join(' ');
  return first < 0 ? [] : [`reads “${around(found)}”, expected “${around(wanted)}”`];
}
