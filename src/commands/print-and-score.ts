import {editionsOf} from '../6-sheet/editions-of.ts';
import {fillInScores, hasScores} from '../6-sheet/fill-scores.ts';
import {scorePrints} from '../checks/check-sheets.ts';
import type {Judging} from '../checks/judging.ts';
import {sheetNotPrinted} from '../diagnostics/sheet-not-printed.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {editionPath} from '../model/edition.ts';
import type {Scorecard} from '../model/generated/scorecards.ts';
import type {Printing} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import type {Press, Printed} from './print-sheets.ts';

export type Scored = {
  /** The prints that were asked for. */
  printed: Printed[];
  /** Their scorecards. */
  scorecards: Scorecard[];
  diagnostics: Diagnostic[];
};

/**
 * Prints sheets in all editions that the clinic wants, and judges them. A sheet that prints the scores of the others comes after those: where they were not
 * asked for, they are printed too (or taken from the cache), but not handed on. A sheet that cannot be printed is an error
 * (sheet/not-printed), and the others are there without it.
 *
 * @param all every sheet of the content
 */
export async function printAndScore(
  asked: readonly Sheet[],
  all: readonly Sheet[],
  press: Press,
  printing: Printing,
  judging: Judging,
): Promise<Scored> {
  const topics = new Set(asked.filter(hasScores).map((s) => s.topic));
  const wanted = new Set(asked);
  const isNeeded = (s: Sheet) => topics.has(s.topic) && s.audience !== 'clinician';
  const print = (sheets: readonly Sheet[]) => press.print(editionsOf(sheets, judging.clinic));
  const first = await print(all.filter((s) => !hasScores(s) && (wanted.has(s) || isNeeded(s))));
  const firstScored = scorePrints(first, all, judging);
  const second = await print(fillInScores(asked.filter(hasScores), firstScored.value, printing));
  const secondScored = scorePrints(second, all, judging);
  const names = new Set(asked.map(nameOf));
  return {
    printed: [...first.filter((p) => wanted.has(p.sheet)), ...second],
    scorecards: [...firstScored.value, ...secondScored.value].filter((c) => names.has(`${c.topic}/${c.sheet}`)),
    diagnostics: [...firstScored.diagnostics, ...secondScored.diagnostics, ...notPrinted(press, judging)],
  };
}

function notPrinted(press: Press, {content}: Judging): Diagnostic[] {
  return press.unprinted().map(({edition, fault}) => {
    const {topic, id} = edition.sheet;
    const own = content.topics.find((t) => t.topic.id === topic)?.sheets;
    const file = own?.find(({definition}) => definition.value.id === id)?.file ?? `${topic}/sheets/${id}.yaml`;
    return sheetNotPrinted({file}, {edition: editionPath(edition), fault});
  });
}

const nameOf = ({topic, id}: Sheet) => `${topic}/${id}`;
