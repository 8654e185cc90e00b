/** Words of the articles that restrict a claim are printed with it: they are no copy, and their figures have a source. */
import {expect, test} from 'vitest';
import {noCopy} from '../../../src/checks/sheet/no-copy.ts';
import {line, mainOf, sample} from '../../../src/checks/sheet/sample.ts';
import {wordRuns} from '../../../src/checks/sheet/word-runs.ts';

const text =
  'You may get tablets if your ankles swell every evening or your shoes leave deep marks. Rest and drink water.';
const articles = [{title: 'Attacks', runs: new Set(wordRuns(text, 8))}];
const printed = 'A doctor may give you tablets (if your ankles swell every evening or your shoes leave deep marks).';
const restriction = 'if your ankles swell every evening or your shoes leave deep marks';
const isCopied = (words: string, restrictions: readonly string[]) =>
  noCopy
    .judge(sample([mainOf(line(words, 'c-1'))], {articles, restrictions: new Map([['c-1', restrictions]])}))
    .some(({passed}) => !passed);

test('the words of an article that restrict a claim are no copy', () => {
  expect(isCopied(printed, [restriction])).toBe(false);
  expect(isCopied(printed, ['If your ankles swell every evening', 'your shoes leave deep marks'])).toBe(false);
});

test('without being such words they are one, and so is what stands beside them', () => {
  expect(isCopied(printed, [])).toBe(true);
  expect(isCopied(`${printed} You may get tablets if your ankles swell every evening.`, [restriction])).toBe(true);
  expect(isCopied('Your shoes leave deep marks. Rest and drink (at night).', ['at night'])).toBe(true);
});
