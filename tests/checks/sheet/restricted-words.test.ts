/** Words of the articles that restrict a claim are printed with it: they are no copy, and their figures have a source. */
import {expect, test} from 'vitest';
import {noCopy} from '../../../src/checks/sheet/no-copy.ts';
import {line, mainOf, sample} from '../../../src/checks/sheet/sample.ts';
import {wordRuns} from '../../../src/checks/sheet/word-runs.ts';

const text =
  'You may get tablets if you have frequent attacks or high levels of acid in your blood. Rest and drink water.';
const articles = [{title: 'Attacks', runs: new Set(wordRuns(text, 8))}];
const printed = 'A doctor may give you tablets (if you have frequent attacks or high levels of acid in your blood).';
const restriction = 'if you have frequent attacks or high levels of acid in your blood';
const isCopied = (words: string, restrictions: readonly string[]) =>
  noCopy
    .judge(sample([mainOf(line(words, 'c-1'))], {articles, restrictions: new Map([['c-1', restrictions]])}))
    .some(({passed}) => !passed);

test('the words of an article that restrict a claim are no copy', () => {
  expect(isCopied(printed, [restriction])).toBe(false);
  expect(isCopied(printed, ['If you have frequent attacks', 'high levels of acid in your blood'])).toBe(false);
});

test('without being such words they are one, and so is what stands beside them', () => {
  expect(isCopied(printed, [])).toBe(true);
  expect(isCopied(`${printed} You may get tablets if you have frequent attacks.`, [restriction])).toBe(true);
  expect(isCopied('High levels of acid in your blood. Rest and drink (at night).', ['at night'])).toBe(true);
});
