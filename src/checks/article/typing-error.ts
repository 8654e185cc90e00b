import {must} from '../../base/must.ts';
import {placeAt} from '../../base/places.ts';
import {placedLetters} from '../../base/words.ts';
import {looksMistyped} from '../looks-mistyped.ts';
import type {ContentRule} from '../rule.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

const vocabulary = new Set(['fluoride', 'toothache']);

/** Letters from which on two may be wrong. */
const long = 10;

export const typingError: ContentRule<ArticleSubject> = {
  id: 'article/typing-error',
  means: 'A word of an article is likely a mistyped word of the vocabulary.',
  asks: 'No word that no dictionary has is a letter or two away from a word of the vocabulary.',
  source: 'own: what is typed wrongly is not found, and its claim is lost',
  severity: 'warning',
  says: "Found '{value}', which is in no dictionary; expected '{limit}'.",
  hint: 'Correct it, or add it to the synonyms of its entity in vocabulary.yaml.',
  good: sample(['Too little fluoride can cause toothache.'], {vocabulary, isWord: () => false}),
  bad: sample(['Too little flouride can cause toothache.'], {vocabulary, isWord: () => false}),
  judge({article, vocabulary, isWord}) {
    return article.units.flatMap(({plain}) =>
      placedLetters(plain.text).flatMap(({word: written, at}) => {
        const word = written.toLowerCase();
        if (vocabulary.has(word) || isWord(written)) return [];
        const meant = looksMistyped(word, vocabulary, (length) => (length < long ? 1 : 2));
        if (meant === null) return [];
        return [
          {
            value: word,
            limit: meant,
            place: placeAt(
              article.file,
              article.text,
              must(plain.map[at], 'every letter of a unit has its place in the file'),
            ),
          },
        ];
      }),
    );
  },
};
