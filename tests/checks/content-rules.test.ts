/** What the rules of the content find, and what they leave alone. */
import {describe, expect, test} from 'vitest';
import {editDistance} from '../../src/base/edit-distance.ts';
import {placeAt} from '../../src/base/places.ts';
import {figureForm} from '../../src/checks/article/figure-form.ts';
import {links} from '../../src/checks/article/links.ts';
import {missingUnit} from '../../src/checks/article/missing-unit.ts';
import {sample} from '../../src/checks/article/sample.ts';
import {typingError} from '../../src/checks/article/typing-error.ts';
import {unitSpelling} from '../../src/checks/article/unit-spelling.ts';
import {quotes} from '../../src/checks/dataset/quotes.ts';
import {sample as dataset} from '../../src/checks/dataset/sample.ts';
import {lookAlike} from '../../src/checks/file/look-alike.ts';
import {entity, sample as vocabulary} from '../../src/checks/vocabulary/sample.ts';
import {vocabularyTypingError} from '../../src/checks/vocabulary/typing-error.ts';
import {unused} from '../../src/checks/vocabulary/unused.ts';

const values = (faults: readonly {value: unknown}[]) => faults.map((f) => f.value);

describe('characters that look alike', () => {
  const found = (text: string) => lookAlike.judge({path: 'a.md', text}).map((f) => f.limit);

  test.each([
    ['1O mg', "digits: '10'"],
    ['l0 ml', "digits: '10'"],
    ['5OO µg', "digits: '500'"],
    ['2,0OO IU', "digits: '2,000'"],
    ['1O0 drops', "digits: '100'"],
    ['I.5 g', "digits: '1.5'"],
    ['١٢ mg', "'12' in plain characters"],
    ['१२ mg', "'12' in plain characters"],
    ['５０ mg', "'50' in plain characters"],
    ['𝟓𝟎 mg', "'50' in plain characters"],
    ['5 ㎍', "'μg' in plain characters"],
    ['5 ｍｇ', "'mg' in plain characters"],
    ['З0 drops', 'a digit or a letter of the Latin alphabet'],
    ['after age 5О', 'a digit or a letter of the Latin alphabet'],
    ['саlcium', 'letters of one alphabet'],
    ['zinс', 'letters of one alphabet'],
  ])('%s', (text, limit) => expect(found(text)).toEqual([limit]));

  test.each([
    '10 mg',
    '5 l of water',
    '1l',
    '2.5l',
    'B12',
    'O2',
    'H2O',
    '5 μg or 5 µg',
    'β-carotene',
    'TGFβ',
    'цинк',
    'Vitamin D3',
    'IL6',
    '100 Ol',
    'c-1l0a',
    '10 000 IU',
    'café',
    '½ cup',
  ])('leaves %s alone', (text) => expect(found(text)).toEqual([]));
});

describe('doses', () => {
  test.each([
    ['Take .5 mg.', ['.5 mg']],
    ['Take 0,5 mg.', ['0,5 mg']],
    ['Take 10.0 mg.', ['10.0 mg']],
    ['Take 1.0 micrograms.', ['1.0 micrograms']],
    ['Take 1.0 mmol.', ['1.0 mmol']],
    ['Take 1.0 \u03bcg.', ['1.0 \u03bcg']],
    ['Take 1,000 mg, 0.5 mg, 10 mg, 1.05 mg or 12,500.5 mg.', []],
    ['In 1.0 of 5 cases.', []],
  ])('%s', (text, expected) => expect(values(figureForm.judge(sample([text])))).toEqual(expected));

  test.each([
    ['A dose of 400 is usual.', []],
    ['Take a daily dose of 400.', ['dose of 400']],
    ['Take 400 daily.', ['400 daily']],
    ['Take 400 mg daily, 5 a day, and a dose of 20 drops.', []],
    ['In 20 days, 30 people.', []],
  ])('%s', (text, expected) => expect(values(missingUnit.judge(sample([text])))).toEqual(expected));

  test.each([
    ['Take 5 ug.', ['5 ug']],
    ['Take 5 MG or 5 Mg.', ['5 MG', '5 Mg']],
    ['Take 5 mcg, then 5 μg.', ['5 μg']],
    ['Take 5 mg, 5 mg, 2 g and 400 IU in 5 ml.', []],
    ['Take 5 Milligrams (5 mg), or 5 mcg, which is 5 micrograms.', []],
  ])('%s', (text, expected) => expect(values(unitSpelling.judge(sample([text])))).toEqual(expected));
});

describe('links', () => {
  const leadsNowhere = (url: string) => links.judge(sample(['## Why zinc?', '## Why zinc?', `[x](${url})`])).length > 0;

  test.each(['#why-zinc', '#why-zinc-1', 'https://example.org/a', 'http://example.org', 'mailto:a@example.org'])(
    '%s leads somewhere',
    (url) => expect(leadsNowhere(url)).toBe(false),
  );
  test.each([
    '#zinc',
    '#',
    '',
    'a.md',
    '/a',
    '//example.org',
    'javascript:alert',
    'JaVaScRiPt:x',
    'file:///a',
    'data:text/html,x',
    'ftp://example.org',
    'https:',
    'mailto:a',
    '#%E0%A4%A',
  ])('%s leads nowhere', (url) => expect(leadsNowhere(url)).toBe(true));
});

describe('typing errors', () => {
  const isWord = (word: string) => ['healing', 'dealing'].includes(word);
  const known = new Set(['fluoride', 'healing', 'hypocalcemia', 'enamel']);
  const found = (text: string) => values(typingError.judge(sample([text], {vocabulary: known, isWord})));

  test.each(['flouride', 'fluride', 'fluooride', 'floride', 'hypoclacemai', 'ename1 enmael'])('%s', (text) => {
    expect(found(text).length).toBe(1);
  });
  test.each(['fluoride', 'Fluorides', 'fluoridated', 'dealing', 'Hypocalcemic', 'steel', 'nonfluoride'])(
    'leaves %s alone',
    (text) => expect(found(text)).toEqual([]),
  );

  test('of an entity are looked for among the others, where no article knows the word', () => {
    const entities = [entity('fluoride'), entity('flouride paste')];
    const own = {isWord: (word: string) => word === 'fluoride'};
    expect(values(vocabularyTypingError.judge(vocabulary(entities, own)))).toEqual(['flouride']);
    expect(vocabularyTypingError.judge(vocabulary(entities, {...own, words: ' flouride'}))).toEqual([]);
    expect(vocabularyTypingError.judge(vocabulary(entities, {isWord: () => true}))).toEqual([]);
    const synonym = {...entity('fluoride'), synonyms: ['flouride']};
    expect(vocabularyTypingError.judge(vocabulary([synonym]))).toEqual([]);
  });

  test.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abc', 'bc', 1],
    ['abc', 'axc', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
});

describe('entities that no claim uses', () => {
  test('are told one by one where no article mentions them, the others in one line', () => {
    const entities = ['nuts', 'beans', 'rice', 'oats'].map(entity);
    const faults = unused.judge(vocabulary(entities, {used: new Set(['oats']), words: ' eat beans and rice'}));
    expect(values(faults)).toEqual([
      "'nuts', which no claim uses and no article mentions",
      'entities that articles mention and no claim uses: beans, rice',
    ]);
  });

  test('are not those that another needs', () => {
    const oats = {...entity('oats'), broader: ['grains']};
    const pills = {...entity('zinc pills'), 'supplement-of': 'zinc'};
    const entities = [oats, entity('grains'), pills, entity('zinc')];
    expect(unused.judge(vocabulary(entities, {used: new Set(['oats', 'zinc-pills'])}))).toEqual([]);
  });
});

test('a place counts lines of every kind', () => {
  expect(placeAt('a', 'one\r\ntwo\rthree\nfour', 18)).toEqual({file: 'a', line: 4, column: 4});
});

test('a quote is held against its article with the words around it', () => {
  const context = (prefix: string, suffix: string) =>
    values(quotes.judge(dataset({quote: {exact: 'heals', start: 5, end: 10, prefix, suffix}})));
  expect(context('Zinc ', ' skin.')).toEqual([]);
  expect(context('Iron ', ' skin.')).toEqual(['"Iron " of zinc']);
  expect(context('Zinc ', ' no skin.')).toEqual(['" no skin." of zinc']);
});
