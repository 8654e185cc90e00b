import {must} from '../../base/must.ts';
import {placedLetters} from '../../base/words.ts';
import type {Entity} from '../../model/generated/vocabulary.ts';
import {type Phrase, phrasesOf} from '../../model/phrases-of.ts';
import {looksMistyped} from '../looks-mistyped.ts';
import type {ContentRule} from '../rule.ts';
import {entity, sample} from './sample.ts';
import type {VocabularySubject} from './subject.ts';

export const vocabularyTypingError: ContentRule<VocabularySubject> = {
  id: 'vocabulary/typing-error',
  means: 'A word of the vocabulary is likely mistyped.',
  asks: 'No word of an entity that no dictionary, article or other entity has is a letter away from one of another entity.',
  source: 'own: a phrase that is typed wrongly is never found',
  severity: 'warning',
  says: "Found '{value}', which is in no dictionary and no article; expected '{limit}'.",
  hint: 'Correct it. Where both are right, say so in checks.suppress of clinic.yaml.',
  good: sample([entity('fluoride'), entity('fluoride pills')]),
  bad: sample([entity('fluoride'), entity('flouride pills')]),
  judge({entities, words, isWord, placeOf}) {
    const owners = new Map<string, Set<string>>();
    for (const {id, word} of entities.flatMap(wordsOf)) owners.set(word, (owners.get(word) ?? new Set()).add(id));
    const byLength = Map.groupBy(owners, ([word]) => word.length);
    // Each word of the articles once: a tenth of their length, and it is searched for every word of the vocabulary.
    const written = [...new Set(words.split(' '))].join(' ');
    return entities.flatMap((e, i) => {
      const told = new Set<string>();
      return wordsOf(e).flatMap(({word, path}) => {
        if (
          told.has(word) ||
          must(owners.get(word), 'each word has its owners').size > 1 ||
          written.includes(` ${word}`)
        )
          return [];
        told.add(word);
        if (isWord(word)) return [];
        const near = [-1, 0, 1].flatMap((more) => byLength.get(word.length + more) ?? []);
        const others = near.flatMap(([other, ids]) => (ids.has(e.id) ? [] : [other]));
        const meant = looksMistyped(word, others, () => 1);
        if (meant === null) return [];
        return [{value: word, limit: meant, place: placeOf(['entities', i, ...path])}];
      });
    });
  },
};

/** The words of the phrases by which an entity is found, and of its id. */
function wordsOf({id, ...entity}: Entity): {id: string; word: string; path: Phrase['path']}[] {
  const phrases: Phrase[] = [...phrasesOf(entity), {text: id, path: ['id']}];
  return phrases.flatMap(({text, path}) => placedLetters(text.toLowerCase()).map(({word}) => ({id, word, path})));
}
