/** How the shipped words of English see voice, commands and phrases. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findPhrase} from '../../../src/base/find-phrase.ts';
import {findPassive} from '../../../src/checks/sheet/find-passive.ts';
import {isImperative} from '../../../src/checks/sheet/is-imperative.ts';
import {wordRuns} from '../../../src/checks/sheet/word-runs.ts';
import {english} from '../check-rules.ts';

describe('the passive voice', () => {
  test.each([
    ['Pills are taken twice.', 'are taken'],
    ['It is not often found there.', 'is not often found'],
    ['The test was ordered by us.', 'was ordered'],
    ['Salt should be reduced.', 'be reduced'],
  ])('%s', (sentence, passive) => expect(findPassive(sentence, english)).toBe(passive));

  test.each([
    'Take your pills twice.',
    'You are tired.',
    'It has worked.',
    'There is need of more.',
    'We are red in the face.',
    'Older adults are more likely to fall.',
  ])('is not seen in: %s', (sentence) => expect(findPassive(sentence, english)).toBeNull());
});

test('the endings of adverbs and participles are those of the language', () => {
  const voice = {...english.voice, 'participle-endings': ['ad'], 'adverb-endings': ['igen']};
  expect(findPassive('It is naturligen bakad.', {...english, voice})).toBe('is naturligen bakad');
  expect(findPassive('Salt should be reduced.', {...english, voice})).toBeNull();
});

describe('commands', () => {
  test.each([
    'Drink enough.',
    'Do not wait.',
    'Don’t wait.',
    'If it hurts, call us.',
    'During the day, stretch now and then.',
    'Never stop on your own.',
    'Call 999 now',
  ])('%s', (sentence) => expect(isImperative(sentence, english)).toBe(true));

  test.each(['Drinking helps.', 'You can drink.', 'If it hurts, we help.', 'Water is good.', ''])(
    'is none: %s',
    (sentence) => expect(isImperative(sentence, english)).toBe(false),
  );
});

test('phrases are whole words, with any apostrophe, and a figure may touch a percent sign', () => {
  expect(findPhrase('You may rest.', ['may'])).toBe('may');
  expect(findPhrase('In Mayfair.', ['may'])).toBeUndefined();
  expect(findPhrase('It can’t be, or cannot.', ["can't"])).toBe("can't");
  expect(findPhrase('30% more', ['% more'])).toBe('% more');
  expect(findPhrase('maymay may', ['may'])).toBe('may');
});

test('a run of words is found wherever it stands, whatever the marks, case and markup', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const words = (least: number) => fc.array(word, {minLength: least, maxLength: 30});
  fc.assert(
    fc.property(words(0), words(8), words(0), (before, copied, after) => {
      const article = `---\nid: x\n---\n\n${[...before, ...copied.map((w) => `**${w.toUpperCase()}**,`), ...after].join(' ')}`;
      const runs = new Set(wordRuns(article, 8));
      expect(wordRuns(`${copied.join(' ')}.`, 8).every((run) => runs.has(run))).toBe(true);
    }),
  );
  expect(wordRuns('one two three four five six seven', 8)).toEqual([]);
});
