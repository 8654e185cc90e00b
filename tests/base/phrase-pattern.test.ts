/** A phrase that people write is counted before anything is made of it: (a|b) doubles what is kept each time. */
import {describe, expect, it, test} from 'vitest';
import {countWays, faultOfPhrase} from '../../src/base/phrase-pattern.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';

describe('the ways to say a phrase', () => {
  it.each([
    ['dry eyes', 1],
    ['(dry|sore|) ... eyes', 3],
    ['((a|b) c|d) (e|f)', 6],
    ['(a|b)'.repeat(23), 2 ** 23],
    ['('.repeat(60) + ')'.repeat(60), 1],
  ])('of %s are %i', (phrase, ways) => expect(countWays(phrase)).toBe(ways));

  it('are those of its sets, and without an end where a set holds itself', () => {
    expect(countWays('<a> b', {a: ['x', '(y|z)']})).toBe(3);
    expect(countWays('<a>', {a: ['<b> x'], b: ['<a>']})).toBe(Number.POSITIVE_INFINITY);
    expect(countWays('<constructor>', {})).toBe(1);
  });
});

describe('a phrase of a content', () => {
  it.each(['dry eyes', 'ask ... doctor ... first', '(dry|sore|) eyes', 'vitamin D (calciferol)', 'B-12', '< 5 mg'])(
    '%s may be written',
    (phrase) => expect(faultOfPhrase(phrase)).toBeNull(),
  );

  it.each([
    ['...', "no word beside '...'"],
    ['... eyes', "no word beside '...'"],
    ['eyes ...', "no word beside '...'"],
    ['dry ... ... eyes', "no word beside '...'"],
    ['dry ... , ... eyes', "no word beside '...'"],
    ['(dry|) ... eyes', "no word beside '...'"],
    ['(dry eyes|...)', "no word beside '...'"],
    ['a ... b ... c ... d ... e', "4 times '...'"],
    ['(a|b)'.repeat(23), '8388608 ways to say it'],
    ['((a|b)(a|b)(a|b)|(a|b)(a|b)(a|b))(a|b)(a|b)(a|b)', '128 ways to say it'],
    ['()', 'no word in it'],
    ['(|)', 'no word in it'],
    ['?!', 'no word in it'],
    ['"', 'no word in it'],
    ['(dry eyes', 'a bracket without its other one'],
    ['dry) (eyes', 'a bracket without its other one'],
    ['<be><be><be><be><be><be><be> dry', "a set in '<…>'"],
  ])('%s may not, which has %s', (phrase, found) => expect(faultOfPhrase(phrase)).toMatchObject({found}));
});

test('no phrase of a language is said in more ways than can be kept', () => {
  for (const language of readKnowledge().languages.values()) {
    const verbs = Object.entries(language.verbs).map(([lemma, forms = []]) => [lemma, [lemma, ...forms]]);
    const sets = {...language.sets, ...Object.fromEntries(verbs)};
    for (const phrase of stringsOf(language)) expect(countWays(phrase, sets), phrase).toBeLessThan(500_000);
  }
});

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value as object).flatMap(stringsOf)
      : [];
