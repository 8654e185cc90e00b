import {editDistance} from '../base/edit-distance.ts';
import {compareText} from '../base/order.ts';
import {wordsOf} from '../base/words.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {phrasesOf} from '../model/phrases-of.ts';

/** What a person means by some words: one entity, or the ids that may be meant. */
export type FoundEntity = {id: string} | {near: string[]};

/** Most ids that are offered at once. */
const most = 8;

/**
 * The entity that is typed: its id or one of its names, or the beginning of these where no other one begins so. Else
 * those that begin so, have such a word, or are written nearly so.
 */
export function findEntity(typed: string, entities: readonly Entity[]): FoundEntity {
  const wanted = plain(typed);
  if (wanted === '') return {near: []};
  const named = entities.map((entity) => ({id: entity.id, names: namesOf(entity)}));
  for (const test of [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(wanted),
    (name: string) => ` ${name}`.includes(` ${wanted}`),
  ]) {
    const found = named.filter(({names}) => names.some(test)).map(({id}) => id);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return {id: only};
    const exact = found.find((id) => plain(id) === wanted);
    if (exact !== undefined) return {id: exact};
    if (found.length > 0) return {near: found.slice(0, most)};
  }
  return {near: nearIds(typed, entities)};
}

/** Ids that are written nearly as a word that is none, the nearest first. */
export function nearIds(typed: string, entities: readonly {id: string}[]): string[] {
  const farthest = Math.max(1, Math.floor(typed.length / 4));
  return entities
    .map(({id}) => ({id, away: editDistance(typed.toLowerCase(), id, farthest)}))
    .filter(({away}) => away <= farthest)
    .sort((a, b) => a.away - b.away || compareText(a.id, b.id))
    .slice(0, 3)
    .map(({id}) => id);
}

/** The entities that a text names by one of their names, in the order in which it does. */
export function namedIn(text: string, entities: readonly Entity[]): string[] {
  const words = ` ${plain(text)} `;
  const placed = entities.flatMap((entity) => {
    const at = namesOf(entity).map((name) => words.indexOf(` ${name} `));
    const first = at.filter((i) => i >= 0).sort((a, b) => a - b)[0];
    return first === undefined ? [] : [{id: entity.id, at: first}];
  });
  return placed.sort((a, b) => a.at - b.at || compareText(a.id, b.id)).map(({id}) => id);
}

/** An entity's id and names, in plain words. */
const namesOf = (entity: Entity) => [
  ...new Set([entity.id, entity.plain, ...phrasesOf(entity).map(({text}) => text)].map(plain)),
];

const plain = (text: string) => wordsOf(text.toLowerCase()).join(' ');
