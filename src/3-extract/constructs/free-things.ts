import type {Found} from '../found.ts';
import type {Place} from '../place.ts';
import type {Thing} from '../reading.ts';

/** What a unit names and nothing that was found in it has taken. */
export function freeThings({reading}: Place, found: readonly Found[]): Thing[] {
  const used = new Set(found.flatMap((f) => f.spans.map((s) => s.from)));
  return reading.things.filter((t) => t.mention && !used.has(t.from));
}
