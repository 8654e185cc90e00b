import {expect, test} from 'vitest';
import {madeFrom} from '../../src/6-sheet/made-from.ts';
import {wording} from './sample.ts';

const texts = [
  {publisher: 'Skin Society', title: 'Rashes', address: 'skin.example/rashes', date: '2014-03'},
  {publisher: 'Zinc Board', title: 'Zinc', address: 'zinc.example', date: '2019'},
  {publisher: 'Skin Society', title: 'Itching', address: 'skin.example/itching'},
];

test('what an article was made from is named by publisher, with titles and the dates that the texts give', () => {
  expect(madeFrom(texts, 'clinician', wording)).toBe(
    '(Skin Society: Rashes (March 2014), Itching; Zinc Board: Zinc (2019))',
  );
});

test('a patient’s sheet names the publishers, each once, with the dates that the texts give', () => {
  expect(madeFrom(texts, 'patient', wording)).toBe('(Skin Society, March 2014; Zinc Board, 2019)');
});

test('an article of one text names none', () => {
  expect(madeFrom([], 'clinician', wording)).toBe('');
});
