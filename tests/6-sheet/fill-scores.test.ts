import {expect, test} from 'vitest';
import {fillScores, hasScores} from '../../src/6-sheet/fill-scores.ts';
import type {Scorecard} from '../../src/model/generated/scorecards.ts';
import {sheetOf, wording} from './sample.ts';

const card: Scorecard = {
  ...{topic: 'skin', sheet: 'zinc', title: 'Zinc', version: '1234567', audience: 'patient', review: null, grade: 4.84},
  scores: [
    {instrument: 'pemat-u', passed: 11, judged: 12, notJudged: 5, signedOff: 0},
    {instrument: 'pemat-a', passed: 5, judged: 5, notJudged: 1, signedOff: 0},
    {instrument: 'cci', passed: 0, judged: 0, notJudged: 0, signedOff: 0},
  ],
  ...{criteria: [], items: [], editions: []},
};
const {value: sheet} = sheetOf({scores: {}});

const rowsOf = (filled: typeof sheet) => {
  const block = filled.sides[0]?.top[0];
  const rows = block?.type === 'scores' ? block.rows : [];
  return rows.map(({heading, cells}) => ({heading: heading.text, cells: cells.map((cell) => cell.text)}));
};

test('a sheet with scores waits for the others: it is made without rows', () => {
  expect(hasScores(sheet)).toBe(true);
  expect(hasScores(sheetOf({plan: {}}).value)).toBe(false);
  expect(rowsOf(sheet)).toEqual([]);
});

test('a row for each sheet of the topic that patients read', () => {
  const others: Scorecard[] = [
    {...card, topic: 'teeth', title: 'Teeth'},
    {...card, audience: 'clinician', title: 'For doctors'},
  ];
  const signed = {...card, title: 'Signed', review: {who: 'A. Tester', role: 'dietitian', on: '2026-01-05'}};
  expect(rowsOf(fillScores(sheet, [card, ...others, signed], wording))).toEqual([
    {heading: 'Zinc', cells: ['4.8', '11 of 12', '5 of 5', '–', 'no']},
    {heading: 'Signed', cells: ['4.8', '11 of 12', '5 of 5', '–', 'A. Tester, dietitian']},
  ]);
});

test('the version stays, whatever the scores: it is asked for where nothing is printed', () => {
  const filled = fillScores(sheet, [card], wording);
  expect([filled.version, filled.footer]).toEqual([sheet.version, sheet.footer]);
});
