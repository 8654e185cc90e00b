import type {Document} from 'yaml';
import {saidUrgency} from '../6-sheet/said-urgency.ts';
import {claimsWithoutAPlace, selectEvery} from '../6-sheet/select-claims.ts';
import {listAt} from '../base/multimap.ts';
import type {Query} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {inFlow, type PlacedBlock, queriesOf} from './placed-block.ts';

/** Most ids that a query names (schemas/sheet.schema.json). */
const mostIds = 60;

/** More signs than these make a box of which nobody finds the urgent ones; then those that can wait for days stay out. */
const mostSigns = 12;

/**
 * Every sign of danger that the topic has: under `select` those whose articles say how soon, under an urgency's key those
 * of which none does. A query that would also mean what is hidden or denied names its signs one by one. The box always
 * stays: where the topic has no sign, its query finds nothing, which the build reports.
 *
 * @returns how many signs stay out; cards, the subject of their sheet, have them all
 */
export function fillCare(block: PlacedBlock, document: Document, index: TopicIndex): number {
  const all = queriesOf(block).flatMap(([, queries]) => queries.flatMap((query) => selectEvery(query, index)));
  const signs = new Map(all.map(({claim}) => [claim.id, saidUrgency(claim)?.urgency]));
  const areMany = signs.size > mostSigns && block.own.layout !== 'cards';
  const urgent = [...signs.values()].filter((urgency) => urgency === 'emergency' || urgency === 'today').length;
  const onlyUrgent = areMany && urgent > 0;
  for (const [key, queries] of queriesOf(block)) {
    const path = [...block.path, block.name, key];
    const filled = queries.flatMap((query) => {
      if (key !== 'select') return onlyUrgent ? [] : untold(query, index);
      return told(onlyUrgent ? {...query, urgency: ['emergency', 'today']} : query, index);
    });
    const hasSigns = queries.some(({relation}) => listAt(index.claims, relation).length > 0);
    if (filled.length > 0) document.setIn(path, document.createNode(filled.map((query) => inFlow(query, document))));
    else if (hasSigns || key !== 'select') document.deleteIn(path);
  }
  return onlyUrgent ? signs.size - urgent : 0;
}

function told(query: Query, index: TopicIndex): Query[] {
  const found = selectEvery(query, index);
  const said = found.filter(({level}) => level !== 'not');
  const {hidden, setAside} = claimsWithoutAPlace(query, index);
  if (said.length === found.length && hidden.length + setAside.length === 0) return found.length > 0 ? [query] : [];
  return named(
    query,
    said.map(({claim}) => claim.object),
  );
}

function untold(query: Query, index: TopicIndex): Query[] {
  const unsaid = selectEvery(query, index).filter(({claim, level}) => level !== 'not' && saidUrgency(claim) === null);
  return named(
    query,
    unsaid.map(({claim}) => claim.object),
  );
}

function named(query: Query, objects: readonly string[]): Query[] {
  const ids = [...new Set(objects)];
  const parts = Array.from({length: Math.ceil(ids.length / mostIds)}, (_, i) =>
    ids.slice(i * mostIds, (i + 1) * mostIds),
  );
  return parts.map((object) => ({...query, object}) as Query);
}
