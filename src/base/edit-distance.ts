import {must} from './must.ts';
/**
 * How many letters must be changed, added, taken out or swapped with their neighbour to make one word of another
 * (optimal string alignment: Damerau 1964). Words here have some ten letters, so that the plain table is enough.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        at(rows, i - 1, j) + 1,
        must(row.at(-1), 'a row starts with one number') + 1,
        at(rows, i - 1, j - 1) + same,
      );
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(rows, i - 2, j - 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

const at = (rows: readonly number[][], i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
