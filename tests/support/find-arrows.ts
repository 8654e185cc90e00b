import type {Source} from './read-sources.ts';

/** Imports of a file that stands above the one that imports it, or beside it in another room of its floor. */
export function findArrowsUp(sources: readonly Source[], floors: readonly (readonly string[])[]): string[] {
  const floorOf = (path: string) => floors.findIndex((rooms) => rooms.includes(roomOf(path)));
  return sources.flatMap(({path, imports}) =>
    imports
      .filter((to) => roomOf(to) !== roomOf(path) && (floorOf(path) < 0 || floorOf(to) >= floorOf(path)))
      .map((to) => `${path} imports ${to}`),
  );
}

/** The folder below src/ in which a file stands, or the file itself where it stands in none. */
export const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** Files that import each other in a circle, each circle once: 'a.ts → b.ts → a.ts'. */
export function findCircles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((s) => [s.path, s.imports]));
  const state = new Map<string, 'under way' | 'done'>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'under way') {
      circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'under way');
    for (const to of imports.get(path) ?? []) walk(to, [...way, path]);
    state.set(path, 'done');
  };
  for (const path of imports.keys()) walk(path, []);
  return circles;
}

/** What touches the world: modules of Node other than hashing, a clock, chance, the environment, output. */
export function findWorld(sources: readonly Source[]): string[] {
  const world =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandom(?:UUID|Bytes)\b|\bprocess\b|\bconsole\.|\bcreateRequire\b|\bimport\.meta\b|\bperformance\.|\bfetch\(/g;
  return sources.flatMap(({path, packages, code}) =>
    [
      ...packages.filter((name) => name.startsWith('node:') && name !== 'node:crypto'),
      ...(code.match(world) ?? []),
    ].map((name) => `${path} uses ${name}`),
  );
}
