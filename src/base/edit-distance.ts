/**
 * How many letters must be changed, added, taken out or swapped with their neighbour to make one word of another
 * (optimal string alignment: Damerau 1964).
 *
 * @param most where the words are farther apart, any number above it is given: who asks wants near ones, and most are far
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const [x, y] = withoutSameEnds(a, b);
  // One step changes one letter in one place, or swaps two.
  if (most <= 1 && Math.max(x.length, y.length) > 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last: number[] = Array.from({length: y.length + 1}, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    let nearest = i;
    for (let j = 1; j <= y.length; j++) {
      const same = x[i - 1] === y[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
      nearest = Math.min(nearest, least);
    }
    // No way to the end leads around two rows: a swap comes from the last but one.
    if (nearest > most && Math.min(...last) > most) return nearest;
    before = last;
    last = row;
  }
  return at(last, y.length);
}

/** What words have in common at their beginning and end costs nothing. */
function withoutSameEnds(a: string, b: string): [string, string] {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

const at = (row: readonly number[], j: number) => row[j] ?? Number.POSITIVE_INFINITY;
