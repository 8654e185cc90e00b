import {describe, expect, test} from 'vitest';
import {defaultLimits, limitsOf} from '../../../src/checks/limits.ts';
import {resultOf} from '../../../src/checks/rule.ts';
import {listLength} from '../../../src/checks/sheet/list-length.ts';
import {printedLines} from '../../../src/checks/sheet/printed-lines.ts';
import {runningText} from '../../../src/checks/sheet/running-text.ts';
import {care, grid, line, list, main, mainOf, sample} from '../../../src/checks/sheet/sample.ts';
import {termsExplained} from '../../../src/checks/sheet/terms-explained.ts';
import {verbsMatchCertainty} from '../../../src/checks/sheet/verbs-match-certainty.ts';
import type {Level} from '../../../src/model/level.ts';
import {input} from '../../6-sheet/sample.ts';
import {english} from '../check-rules.ts';

describe('running text', () => {
  test('is made of sentences and items completed by their lead; cells and explained terms are left out', () => {
    const subject = sample(
      [
        main('Red skin (dermatitis) can hurt. Ask us.'),
        list('signs', 'Signs', 'Too little can cause', ['a rash']),
        care([line('a sore gum')]),
        grid(['It helps'], [line('healing')]),
      ],
      {terms: [{term: 'dermatitis', plain: 'red skin'}]},
    );
    expect(runningText(subject).map((s) => s.sentence)).toEqual([
      'Red skin can hurt.',
      'Ask us.',
      'Too little can cause a rash',
      'Call us today: a sore gum',
    ]);
  });

  test('an item without a lead is completed by the heading; a whole sentence by nothing', () => {
    const {sheet} = sample([list('does', 'Zinc helps', '', ['wounds heal', 'It heals.'])]);
    expect(printedLines(sheet).map((l) => l.sentence)).toEqual(['Zinc helps wounds heal', 'It heals.']);
  });
});

test('an abbreviation of the language ends no sentence', () => {
  const subject = sample([main('Ask Dr. Ash first. They know.')], {rules: english});
  expect(runningText(subject).map((r) => r.sentence)).toEqual(['Ask Dr. Ash first.', 'They know.']);
});

describe('the verb follows the evidence', () => {
  const judge = (text: string, ...levels: Level[]) => {
    const ids = levels.map((_, i) => `c-${i}`);
    const made = sample([mainOf(line(text, ...ids))], {
      rules: english,
      levels: new Map(levels.map((level, i) => [`c-${i}`, level])),
    });
    return resultOf(verbsMatchCertainty.judge(made));
  };

  test.each([
    ['Zinc helps.', 'stated', 'passed'],
    ['Zinc may help.', 'stated', 'passed'],
    ['Zinc helps.', 'can', 'failed'],
    ['Zinc can help.', 'can', 'passed'],
    ['Zinc can help.', 'limited', 'failed'],
    ['Zinc may help, but there are few studies.', 'limited', 'passed'],
    ['Zinc may help.', 'mixed', 'failed'],
    ['Zinc may help, but studies do not agree.', 'mixed', 'passed'],
    ['Zinc may help, but studies do not agree.', 'can', 'passed'],
    ['Zinc can help.', 'differ', 'failed'],
    ['Experts differ on whether zinc helps.', 'differ', 'passed'],
    ['Zinc may help.', 'not', 'failed'],
    ['Do not expect zinc to help.', 'not', 'passed'],
  ] as const)('%s (%s): %s', (text, level, verdict) => expect(judge(text, level)).toBe(verdict));

  test('a sentence for several claims is as sure as the weakest of them', () => {
    expect(judge('Zinc helps.', 'stated', 'can')).toBe('failed');
  });

  test('the head of a column counts for its cells, and advice may be firm', () => {
    const levels = new Map<string, Level>([['c-0', 'can']]);
    const verdict = (head: string) =>
      resultOf(verbsMatchCertainty.judge(sample([grid([head], [line('healing', 'c-0')])], {rules: english, levels})));
    expect([verdict('It helps'), verdict('It may help')]).toEqual(['failed', 'passed']);
    expect(judge('Ask us before you start.', 'can')).toBe('not-applicable');
  });
});

describe('terms and acronyms', () => {
  const judge = (...texts: string[]) =>
    resultOf(
      termsExplained.judge(
        sample([main(...texts)], {rules: english, terms: [{term: 'dermatitis', plain: 'red skin'}]}),
      ),
    );

  test.each([
    [['Red skin (dermatitis) hurts.', 'Dermatitis can come back.'], 'passed'],
    [['Dermatitis can come back.', 'Red skin (dermatitis) hurts.'], 'failed'],
    [['Doctors call red skin dermatitis.'], 'passed'],
    [['Ask for an MRI.'], 'failed'],
    [['Ask for a scan (MRI).', 'An MRI is loud.'], 'passed'],
    [['Ask your GP.'], 'not-applicable'],
  ] as const)('%j: %s', (texts, verdict) => expect(judge(...texts)).toBe(verdict));
});

test('signs of danger are never too many', () => {
  const many = Array.from({length: 12}, (_, i) => line(`sign ${i}`, 'c-1'));
  expect(resultOf(listLength.judge(sample([care(many)])))).toBe('not-applicable');
});

test('a clinic may set limits of its own', () => {
  const {clinic} = input();
  expect(limitsOf(clinic)).toEqual(defaultLimits);
  expect(limitsOf({...clinic, checks: {severity: {}, suppress: [], readingGrade: 7}})).toEqual({
    ...defaultLimits,
    readingGrade: 7,
  });
});
