import type {Document} from 'yaml';
import {selectClaims} from '../6-sheet/select-claims.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {nothingFound, type PlacedBlock, queriesOf} from './placed-block.ts';

/** Of these lists the first query that finds something is enough: one message, and one thing that is known. */
const one: ReadonlySet<string> = new Set(['main.select', 'known.known', 'known.unknown']);

/** Keeps the queries of a block that find claims. Returns why nothing is left of it; null where something is, or it asks nothing. */
export function keepFinding(block: PlacedBlock, document: Document, index: TopicIndex): string | null {
  const lists = queriesOf(block);
  let kept = 0;
  for (const [key, queries] of lists) {
    const finds = queries.map((query) => selectClaims(query, index).length > 0);
    const wanted = one.has(`${block.name}.${key}`) ? finds.map((f, i) => f && finds.indexOf(true) === i) : finds;
    const path = [...block.path, block.name, key];
    for (let i = queries.length - 1; i >= 0; i--) if (!wanted[i]) document.deleteIn([...path, i]);
    if (!finds.includes(true)) document.deleteIn(path);
    else if (key !== 'unknown') kept++;
  }
  return lists.length > 0 && kept === 0 ? nothingFound : null;
}
