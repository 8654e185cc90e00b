import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import type {DatasetArticle, DatasetEntity} from '../model/generated/dataset.ts';
import type {PartDiff} from '../model/generated/diff.ts';
import {compareFields, type Fields} from './compare-fields.ts';

/** The phrases by which entities are found, and those by which they are not, by id. */
export type Phrases = ReadonlyMap<string, {synonyms: readonly string[]; exclude: readonly string[]}>;

/**
 * The entities whose words or relatives differ, by id. Of the phrases, which a dataset has not, only those that came or
 * went are named.
 */
export function compareEntities(
  old: readonly DatasetEntity[],
  now: readonly DatasetEntity[],
  phrases: {old: Phrases; now: Phrases},
): PartDiff[] {
  return compareParts(old, now, ({topic: _topic, id, broader, ...words}, side) => {
    const [own, other] = side === 'old' ? [phrases.old, phrases.now] : [phrases.now, phrases.old];
    const only = (list: 'synonyms' | 'exclude') => {
      const kept = new Set(other.get(id)?.[list]);
      return own
        .get(id)
        ?.[list].filter((phrase) => !kept.has(phrase))
        .join(', ');
    };
    return {...words, broader: broader?.join(', '), synonyms: only('synonyms'), exclude: only('exclude')};
  });
}

/** The articles whose text, source or state differ, by id. How much of them became claims is not compared. */
export function compareArticles(old: readonly DatasetArticle[], now: readonly DatasetArticle[]): PartDiff[] {
  return compareParts(
    old,
    now,
    ({title, language, licence, file, sha256, rights, source, sources, retrieved, review}) => ({
      ...{title, language, licence, file, sha256},
      rights: typeof rights === 'object' ? `${rights.licence}, ${rights.holder}` : rights,
      ...{source: source?.file, 'source title': source?.title, 'source sha256': source?.sha256, retrieved},
      sources: sources?.map((s) => [s.publisher, s.title, s.address, ...present([s.date])].join(', ')).join('; '),
      ...{review: review.state, 'reviewed by': review.by, 'reviewed on': review.on},
    }),
  );
}

function compareParts<T extends {id: string}>(
  old: readonly T[],
  now: readonly T[],
  fieldsOf: (part: T, side: 'old' | 'now') => Fields,
): PartDiff[] {
  const before = new Map(old.map((part) => [part.id, part]));
  const after = new Map(now.map((part) => [part.id, part]));
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const fields = compareFields(was ? fieldsOf(was, 'old') : {}, is ? fieldsOf(is, 'now') : {});
    const state = was ? (is ? 'changed' : 'removed') : 'added';
    return fields.length === 0 ? [] : [{id, state, fields}];
  });
}
