import type {Entity} from './generated/vocabulary.ts';

/** A phrase by which an entity is found in articles, and where it stands in the entity. */
export type Phrase = {text: string; path: readonly (string | number)[]};

/** The label of an entity and its synonyms, in their order. */
export const phrasesOf = ({label, synonyms = []}: Pick<Entity, 'label' | 'synonyms'>): Phrase[] => [
  {text: label, path: ['label']},
  ...synonyms.map((text, i) => ({text, path: ['synonyms', i]})),
];
