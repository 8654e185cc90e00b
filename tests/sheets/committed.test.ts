/** Every sheet of the committed content, printed, and read back with another program than the one that wrote it. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {editionsOf} from '../../src/6-sheet/editions-of.ts';
import {fillScores, hasScores} from '../../src/6-sheet/fill-scores.ts';
import {layOut} from '../../src/6-sheet/lay-out.ts';
import {mostPages} from '../../src/6-sheet/most-pages.ts';
import {printedParts} from '../../src/6-sheet/printed-texts.ts';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {type Edition, editionPath} from '../../src/model/edition.ts';
import type {Scorecards} from '../../src/model/generated/scorecards.ts';
import type {Sheet} from '../../src/model/sheet.ts';
import {readPrinting} from '../../src/outside/program-files.ts';
import {editionToHtml} from '../../src/pipeline.ts';
import {committedContent, committedFolder} from '../support/committed-content.ts';
import {silent} from '../support/run-check.ts';
import {lastingFolder} from '../support/temporary-folder.ts';
import {lookedUpIn, marksOf} from './looked-up.ts';
import {archiveProblems} from './proofs/archive.ts';
import {lonelyFooterProblems, pageProblems, tornProblems, widowProblems} from './proofs/breaks.ts';
import {documentProblems} from './proofs/document.ts';
import {elementProblems, linkProblems} from './proofs/elements.ts';
import {fontProblems} from './proofs/fonts.ts';
import {headingProblems} from './proofs/headings.ts';
import {markProblems} from './proofs/marks.ts';
import {type Opened, openForProof} from './proofs/opened.ts';
import {passiveProblems} from './proofs/passive.ts';
import {clippingProblems, type Margins, marginProblems, overlapProblems, sizeProblems} from './proofs/places.ts';
import {tableProblems} from './proofs/tables.ts';
import {wordProblems} from './proofs/words.ts';

const printing = readPrinting();
const {sheets, content: read} = committedContent();
const editions = sheets && read.clinic ? editionsOf(sheets, read.clinic) : [];
const byPath = editions.map((edition) => [editionPath(edition), edition] as const);

const out = lastingFolder();
beforeAll(async () => {
  const config = askedOf(buildCommand, '--content', committedFolder, '--out', out);
  const {diagnostics} = await build(config, silent, new AbortController().signal);
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
});

test('there are sheets of every paper and print size that the clinic asks for', () => {
  expect(byPath.length).toBeGreaterThanOrEqual(24);
  expect(new Set(byPath.map(([path]) => path)).size).toBe(byPath.length);
  expect(editions.filter(({sheet}) => marksOf(sheet).length > 0).length).toBeGreaterThanOrEqual(24);
});

test('no two sheets have the same version', () => {
  expect(new Set(sheets?.map(({version}) => version)).size).toBe(sheets?.length);
});

/** The sheet with the scores of the others, where it prints them. */
function asPrinted(sheet: Sheet): Sheet {
  const {sheets: cards} = JSON.parse(readFileSync(join(out, 'scorecards.json'), 'utf8')) as Scorecards;
  const wording = printing.wordings.get(sheet.language);
  return hasScores(sheet) && wording ? fillScores(sheet, cards, wording) : sheet;
}

describe.for(byPath)('%s', ([path, edition]) => {
  const {sheet, print} = edition;
  let pdf: Opened;
  beforeAll(async () => {
    pdf = await openForProof(readFileSync(join(out, 'sheets', `${path}.pdf`)));
  });

  test('says what it is', () => {
    expect(documentProblems(pdf, {title: sheet.documentTitle, language: sheet.language})).toEqual([]);
  });

  test('reads out every word of the sheet, in its order, and no other', () => {
    const expected = printedParts(layOut({sheet: asPrinted(sheet), print})).flatMap(({texts}) =>
      texts.map(({text}) => text),
    );
    expect(wordProblems(pdf, expected)).toEqual([]);
  });

  test('leads from every mark to the sources', () => {
    expect(markProblems(pdf, marksOf(layOut(edition)), sheet.footer.sources.label)).toEqual([]);
  });

  test('has headings, tables, lists, pictures and links that can be followed', () => {
    expect([...headingProblems(pdf), ...tableProblems(pdf), ...elementProblems(pdf), ...linkProblems(pdf)]).toEqual([]);
  });

  test('paints every letter in its own font, at full size, whole, in its place', async () => {
    expect([
      ...fontProblems(pdf),
      ...sizeProblems(pdf, print === 'large' ? 18 : 12, lookedUpIn(sheet)),
      ...clippingProblems(pdf),
      ...marginProblems(pdf, await marginsOf(edition)),
      ...overlapProblems(pdf),
    ]).toEqual([]);
  });

  test('breaks between pages where a reader would', () => {
    expect([...pageProblems(pdf, mostPages(edition)), ...tornProblems(pdf), ...widowProblems(pdf)]).toEqual([]);
  });

  test.runIf(sheet.template === 'comparison')('has no page with its footer alone', () => {
    expect(lonelyFooterProblems(pdf, sheet.footer.sources.label)).toEqual([]);
  });

  test('is passive, small, and can be kept', async () => {
    expect([...passiveProblems(pdf), ...(await archiveProblems(pdf))]).toEqual([]);
  });
});

/** What the last @page rule of the edition's document says. */
async function marginsOf(edition: Edition): Promise<Margins> {
  const html = await editionToHtml(edition, printing, null);
  const [, values = ''] = [...html.matchAll(/@page\s*\{[^}]*?\bmargin:\s*([^;}]+)/g)].at(-1) ?? [];
  const [top = 0, right = top, bottom = top, left = right] = values.split(' ').map((value) => {
    if (!value.endsWith('mm')) throw new Error(`a margin is not in millimetres: ${value}`);
    return Number.parseFloat(value);
  });
  return {top, right, bottom, left};
}
