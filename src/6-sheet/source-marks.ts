/** Numbers of articles as printed behind a sentence: [1, 2, 3, 5] -> '1–3, 5'. Expects them ascending. */
export function sourceMarks(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  const printed = runs.map(([from, to]) =>
    to - from > 1 ? `${from}–${to}` : from === to ? `${from}` : `${from}, ${to}`,
  );
  return printed.join(', ');
}
