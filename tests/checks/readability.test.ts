import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {spokenWordsOf} from '../../src/base/words.ts';
import {countText, readingGrade} from '../../src/checks/readability.ts';
import {automatedReadability, colemanLiau, fleschKincaid, gunningFog, smog} from '../../src/checks/reading-formulas.ts';

/*
 * Counted by hand:
 * The(1) cat(1) sat(1) on(1) the(1) mat(1)           6 words, 6 syllables, 17 letters
 * It(1) saw(1) a(1) yel-low(2) but-ter-fly(3)         5 words, 8 syllables, 21 letters
 * Sum: 2 sentences, 11 words, 14 syllables, 38 letters, 1 word of three syllables.
 */
const text = ['The cat sat on the mat.', 'It saw a yellow butterfly.'];

const none = {sentences: 1, words: 1, letters: 0, syllables: 0, long: 0, hard: 0};

/*
 * Coleman-Liau: an abstract of 119 words, 639 letters and 5 sentences has the grade 14.5 (Wikipedia, "Coleman-Liau
 * index"). SMOG: McLaughlin's table has 49 long words in 30 sentences at grade 10. The others are counted by hand, from
 * figures that divide evenly.
 */
describe('a formula gives what was published, or what is counted by hand', () => {
  test.each([
    ['Flesch-Kincaid', fleschKincaid, {sentences: 10, words: 100, syllables: 150}, 6.01],
    ['Automated Readability', automatedReadability, {sentences: 10, words: 100, letters: 500}, 7.12],
    ['Coleman-Liau', colemanLiau, {sentences: 5, words: 119, letters: 639}, 14.53],
    ['Gunning Fog', gunningFog, {sentences: 10, words: 100, hard: 15}, 10],
    ['SMOG', smog, {sentences: 30, long: 49}, 10.43],
    ['SMOG, none', smog, {sentences: 3, long: 0}, 3.1291],
  ])('%s', (_, formula, counts, grade) => expect(formula({...none, ...counts})).toBeCloseTo(grade, 2));
});

describe('a text counted by hand', () => {
  test('sentences, words, letters, syllables, long words', () => {
    expect(countText(text)).toEqual({sentences: 2, words: 11, letters: 38, syllables: 14, long: 1, hard: 1});
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

test('words', () => {
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
