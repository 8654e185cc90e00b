import type {Entity} from '../../model/generated/vocabulary.ts';
import {sampleRules} from '../sheet/sample.ts';
import type {VocabularySubject} from './subject.ts';

/** A small vocabulary for the examples of the rules. */
export function sample(entities: readonly Entity[], own: Partial<VocabularySubject> = {}): VocabularySubject {
  return {
    entities,
    used: new Set(entities.map((e) => e.id)),
    words: '',
    isWord: () => false,
    ...{ownWords: [], rules: sampleRules},
    placeOf: ([, index]) => ({file: 'skin/vocabulary.yaml', line: Number(index) + 2}),
    ...own,
  };
}

export const entity = (label: string): Entity => ({
  ...{id: label.replaceAll(' ', '-'), kind: 'food', label, plain: label},
});
