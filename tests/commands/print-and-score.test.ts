import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {printed, run} from '../../src/checks/pdf/sample.ts';
import {load} from '../../src/commands/load.ts';
import {printAndScore} from '../../src/commands/print-and-score.ts';
import type {Press, Printed} from '../../src/commands/print-sheets.ts';
import {editionPath} from '../../src/model/edition.ts';
import type {Sheet} from '../../src/model/sheet.ts';
import {readCheckRules, readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const scores = `id: scores
title: What the checks say
template: handout
for: clinician
pages: 1
sides:
  - top:
      - scores: {}
`;
const content = writeFiles(temporaryFolder(afterAll), {...small, 'eyes/sheets/scores.yaml': scores});
const printing = readPrinting();
const loaded = await load(content, readKnowledge(), printing, silent);
const all = loaded.sheets ?? [];

/** A press that prints one empty page, and notes what it was given. */
function fakePress(): Press & {lots: Sheet[][]} {
  const lots: Sheet[][] = [];
  return {
    lots,
    ...{browser: {version: 'test', sandbox: true}, fromCache: () => 0, unprinted: () => [], close: async () => {}},
    print: async (editions) => {
      lots.push(editions.map(({sheet}) => sheet));
      return editions.map((edition): Printed => {
        const bytes = new Uint8Array();
        const document = printed([[run(edition.sheet.title)]]);
        return {
          ...{...edition, document, pages: 1, pdf: bytes, png: bytes},
          file: `${editionPath(edition)}.pdf`,
          thumbnail: '',
        };
      });
    },
  };
}

const score = (asked: readonly Sheet[], press: Press, of: readonly Sheet[] = all) => {
  const {dataset, content} = loaded;
  if (!dataset || !content.clinic) throw new Error('the fixture is broken');
  const judging = {
    dataset,
    content,
    clinic: content.clinic,
    rules: readCheckRules(),
    wordings: printing.wordings,
    regional: printing.regional,
    today: null,
  };
  return printAndScore(asked, of, press, printing, judging);
};

test('the sheet with the scores is printed last, with a row for each of the others', async () => {
  const press = fakePress();
  const {printed, scorecards} = await score(all, press);
  expect(press.lots.map((lot) => lot.map((s) => s.id))).toEqual([['dry-eyes'], ['scores']]);
  const [block] = press.lots[1]?.[0]?.sides[0]?.top ?? [];
  expect(block).toMatchObject({type: 'scores', rows: [{heading: {text: 'Dry eyes'}}]});
  expect(printed.map((p) => p.sheet.id)).toEqual(['dry-eyes', 'scores']);
  expect(scorecards.map((c) => [c.sheet, c.version])).toEqual(printed.map((p) => [p.sheet.id, p.sheet.version]));
});

test('asked for alone, it still says what it says otherwise; the others are printed, but not handed on', async () => {
  const whole = await score(all, fakePress());
  const press = fakePress();
  const {printed, scorecards} = await score(
    all.filter((s) => s.id === 'scores'),
    press,
  );
  expect(press.lots.flat().map((s) => s.id)).toEqual(['dry-eyes', 'scores']);
  expect(printed.map((p) => p.sheet)).toEqual(whole.printed.filter((p) => p.sheet.id === 'scores').map((p) => p.sheet));
  expect(scorecards.map((c) => c.sheet)).toEqual(['scores']);
});

test('a sheet printed alone is judged as beside the others: a line that is on several is counted on all of them', async () => {
  const others = [...all, {...all.find((s) => s.id === 'dry-eyes')!, id: 'more'}];
  const fillerOf = async (asked: readonly Sheet[]) => {
    const {scorecards} = await score(asked, fakePress(), others);
    const card = scorecards.find((c) => c.sheet === 'dry-eyes');
    return card?.criteria.find(({id}) => id === 'sheet/filler')?.value;
  };
  expect(await fillerOf(others)).toBe(2);
  expect(await fillerOf(all.filter((s) => s.id === 'dry-eyes'))).toBe(2);
});

test('without it, only what was asked for is printed', async () => {
  const press = fakePress();
  await score(
    all.filter((s) => s.id === 'dry-eyes'),
    press,
  );
  expect(press.lots.flat().map((s) => s.id)).toEqual(['dry-eyes']);
});

test('the day of judging comes from outside', async () => {
  const {dataset, content} = loaded;
  if (!dataset || !content.clinic) throw new Error('the fixture is broken');
  const codes = async (today: string | null) => {
    const judging = {
      dataset,
      content,
      clinic: content.clinic!,
      rules: readCheckRules(),
      wordings: printing.wordings,
      regional: printing.regional,
      today,
    };
    const {diagnostics} = await printAndScore(all, all, fakePress(), printing, judging);
    return diagnostics.map((d) => d.code);
  };
  expect(await codes(null)).not.toContain('sheet/review-date');
  expect(await codes('2099-01-01')).toContain('sheet/review-date');
});
