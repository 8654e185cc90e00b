import {expect, test} from 'vitest';
import {bareWord, lettersOf, markedWordsOf, placedLetters, spokenWordsOf, wordsOf} from '../../src/base/words.ts';

const text = "Don't mix B12 with (zinc-rich) foods.";

test('each reader of words says which ones it means', () => {
  expect(wordsOf(text)).toEqual(['Don', 't', 'mix', 'B12', 'with', 'zinc', 'rich', 'foods']);
  expect(spokenWordsOf(text)).toEqual(["Don't", 'mix', 'B12', 'with', 'zinc-rich', 'foods']);
  expect(placedLetters(text)[3]).toEqual({word: 'B', at: 10});
  expect(markedWordsOf('cafe\u0301')).toEqual(['caf\u00e9']);
  expect(bareWord('(zinc-rich),')).toBe('zinc-rich');
  expect(lettersOf("n/a – 'B12'")).toBe('naB12');
});
