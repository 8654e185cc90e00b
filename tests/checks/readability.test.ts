import {automatedReadability} from 'automated-readability';
import {colemanLiau} from 'coleman-liau';
import fc from 'fast-check';
import {fleschKincaid} from 'flesch-kincaid';
import {gunningFog} from 'gunning-fog';
import {smogFormula} from 'smog-formula';
import {describe, expect, test} from 'vitest';
import {spokenWordsOf} from '../../src/base/words.ts';
import {countText, readingGrade, sentencesOf} from '../../src/checks/readability.ts';

/*
 * Counted by hand:
 * The(1) cat(1) sat(1) on(1) the(1) mat(1)           6 words, 6 syllables, 17 letters
 * It(1) saw(1) a(1) yel-low(2) but-ter-fly(3)         5 words, 8 syllables, 21 letters
 * Sum: 2 sentences, 11 words, 14 syllables, 38 letters, 1 word of three syllables.
 */
const text = ['The cat sat on the mat.', 'It saw a yellow butterfly.'];

describe('a text counted by hand', () => {
  test('sentences, words, letters, syllables, long words', () => {
    expect(countText(text)).toEqual({sentences: 2, words: 11, letters: 38, syllables: 14, long: 1, hard: 1});
  });

  test('each package gives what its formula gives', () => {
    const [sentence, word, letter] = [2, 11, 38];
    // Kincaid 1975: 0.39 words/sentence + 11.8 syllables/word - 15.59
    expect(fleschKincaid({sentence, word, syllable: 14})).toBeCloseTo(0.39 * 5.5 + 11.8 * (14 / 11) - 15.59, 10);
    // Smith and Senter 1967: 4.71 letters/word + 0.5 words/sentence - 21.43
    expect(automatedReadability({sentence, word, character: letter})).toBeCloseTo(4.71 * (38 / 11) + 2.75 - 21.43, 10);
    // Coleman and Liau 1975: 0.0588 letters in 100 words - 0.296 sentences in 100 words - 15.8
    expect(colemanLiau({sentence, word, letter})).toBeCloseTo(0.0588 * (3800 / 11) - 0.296 * (200 / 11) - 15.8, 10);
    // Gunning 1952: 0.4 (words/sentence + 100 hard words/word)
    expect(gunningFog({sentence, word, complexPolysillabicWord: 1})).toBeCloseTo(0.4 * (5.5 + 100 / 11), 10);
    // McLaughlin 1969: 3.1291 + 1.0430 sqrt(30 long words/sentence)
    expect(smogFormula({sentence, polysillabicWord: 1})).toBeCloseTo(3.1291 + 1.043 * Math.sqrt(15), 10);
  });

  test('the grade is the mean of the five, none below 0', () => {
    // Flesch-Kincaid 1.57, ARI -2.41 -> 0, Coleman-Liau -0.87 -> 0, Gunning Fog 5.84, SMOG 7.17
    expect(readingGrade(text)).toBeCloseTo((1.5732 + 0 + 0 + 5.8364 + 7.1686) / 5, 3);
  });
});

test('a harder text has a higher grade', () => {
  const hard = [
    'Nutritional deficiencies occasionally precipitate neuromuscular hyperexcitability in susceptible people.',
  ];
  expect(readingGrade(hard)).toBeGreaterThan(15);
  expect(readingGrade([])).toBeNaN();
});

test('words that are long by their ending or a hyphen are hard to SMOG, not to Gunning Fog', () => {
  expect(countText(['They started.'])).toMatchObject({long: 0, hard: 0});
  expect(countText(['It is well-balanced.'])).toMatchObject({long: 1, hard: 0});
  expect(countText(['Boxes of oranges.'])).toMatchObject({long: 1, hard: 0});
});

test('sentences and words', () => {
  expect(sentencesOf('Rest first. Do not wait! Is it B12? Ask us.')).toEqual([
    'Rest first.',
    'Do not wait!',
    'Is it B12?',
    'Ask us.',
  ]);
  expect(spokenWordsOf('Don’t skip 2 well-known (small) things.')).toEqual([
    'Don’t',
    'skip',
    '2',
    'well-known',
    'small',
    'things',
  ]);
});

test('the order of sentences does not change the grade', () => {
  const sentence = fc.array(fc.constantFrom('we', 'rest', 'yellow', 'butterfly', 'necessary'), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(sentence, {minLength: 1, maxLength: 6}), (sentences) => {
      const texts = sentences.map((words) => `${words.join(' ')}.`);
      expect(readingGrade([...texts].reverse())).toBeCloseTo(readingGrade(texts), 8);
    }),
  );
});
