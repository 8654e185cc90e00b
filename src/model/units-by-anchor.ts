import {listAt} from '../base/multimap.ts';
import {anchorHash, anchorOf, sentenceBefore} from './anchor.ts';
import type {Unit} from './article.ts';

/** The units of an article by the hashes of their anchors, without and with the sentence before. */
export function unitsByAnchor(units: readonly Unit[]): ReadonlyMap<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  const add = (hash: string, unit: Unit) => found.set(hash, [...listAt(found, hash), unit]);
  units.forEach((unit, i) => {
    const before = sentenceBefore(units, i);
    add(anchorHash(anchorOf(unit, null)), unit);
    if (before) add(anchorHash(anchorOf(unit, before)), unit);
  });
  return found;
}
