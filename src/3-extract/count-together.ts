/** How many units name two things together, of what each unit names. What was asked once is remembered. */
export function countTogether(named: readonly (readonly string[])[]): (a: string, b: string) => number {
  const places = new Map<string, Set<number>>();
  for (const [unit, ids] of named.entries())
    for (const id of ids) places.set(id, (places.get(id) ?? new Set()).add(unit));
  const counts = new Map<string, number>();
  return (a, b) => {
    const key = `${a}|${b}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const [ofA, ofB] = [places.get(a), places.get(b)];
    const count = ofA && ofB ? [...ofA].filter((unit) => ofB.has(unit)).length : 0;
    counts.set(key, count);
    return count;
  };
}
