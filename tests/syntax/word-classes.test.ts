import {expect, test} from 'vitest';
import {makeLemmatiser} from '../../src/syntax/lemmatiser.ts';
import {openDictionary, packDictionary} from '../../src/syntax/word-classes.ts';

const lemmatiser = makeLemmatiser({});

test('the classes of words are the same when they are packed and opened, and others have none', () => {
  const words = new Map([
    ['sleep', 3],
    ['dry', 6],
    ['often', 8],
  ]);
  const classesOf = openDictionary(packDictionary(words), lemmatiser);
  for (const [word, classes] of words) expect(classesOf(word)).toBe(classes);
  expect(classesOf('fox')).toBe(0);
});

test('a dictionary that ends within a word is refused', () => {
  const packed = packDictionary(new Map([['sleep', 3]]));
  for (let left = 1; left < packed.length; left++)
    expect(() => openDictionary(packed.subarray(0, left), lemmatiser)).toThrow(
      'Found a dictionary that ends too early.',
    );
});
