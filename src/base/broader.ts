import {listAt} from './multimap.ts';

type Broader = {id: string; broader?: readonly string[] | undefined};

/** For each entity the ids of what is next above it, as the vocabulary names them. */
export function nextBroader(entities: Iterable<Broader>): Map<string, readonly string[]> {
  const next = new Map<string, readonly string[]>();
  for (const {id, broader = []} of entities) next.set(id, broader);
  return next;
}

/** For each entity the ids of everything that is broader than it, at any distance, without itself. */
export function everythingBroader(entities: Iterable<Broader>): Map<string, Set<string>> {
  const next = nextBroader(entities);
  return new Map([...next.keys()].map((id) => [id, above(id, next)]));
}

/** A loop and no recursion, since chains may be long; ends where a vocabulary has a circle, too. */
function above(id: string, broader: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const waiting = [...listAt(broader, id)];
  for (let up = waiting.pop(); up !== undefined; up = waiting.pop()) {
    if (found.has(up) || up === id) continue;
    found.add(up);
    waiting.push(...listAt(broader, up));
  }
  return found;
}
