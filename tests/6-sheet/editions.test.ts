import {expect, test} from 'vitest';
import {editionsOf} from '../../src/6-sheet/editions-of.ts';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {mostPages} from '../../src/6-sheet/most-pages.ts';
import {runningLine} from '../../src/6-sheet/running-line.ts';
import {editionPath} from '../../src/model/edition.ts';
import {input} from './sample.ts';

const {clinic} = input();
const {value: sheet} = makeSheet(input());
const wanting = (...print: ('standard' | 'large')[]) => ({sheets: {...clinic.sheets, print}});

test('a sheet has an edition for each paper in each print, and those of a sheet stand together', () => {
  const paths = editionsOf([sheet, {...sheet, id: 'other'}], wanting('standard', 'large')).map(editionPath);
  expect(paths).toEqual([
    ...['skin/zinc.a4', 'skin/zinc.a4.large', 'skin/zinc.letter', 'skin/zinc.letter.large'],
    ...['skin/other.a4', 'skin/other.a4.large', 'skin/other.letter', 'skin/other.letter.large'],
  ]);
  expect(editionsOf([sheet], clinic).map(editionPath)).toEqual(['skin/zinc.a4', 'skin/zinc.letter']);
});

test('large print may take a page more for patients, twice the pages for others', () => {
  const pages = (print: 'standard' | 'large', audience: 'patient' | 'both' | 'clinician') =>
    mostPages({sheet: {...sheet, audience, pages: 2}, print});
  expect([pages('standard', 'patient'), pages('large', 'patient')]).toEqual([2, 3]);
  expect([pages('large', 'both'), pages('large', 'clinician')]).toEqual([4, 4]);
});

test('the running line is the title without its subtitle, the clinic and its number; in large print the title alone', () => {
  const line = (print: 'standard' | 'large') => runningLine({sheet: {...sheet, title: 'Zinc: a guide'}, print});
  expect(line('standard')).toBe('Zinc · Test Clinic 01632 555 003');
  expect(line('large')).toBe('Zinc');
});
