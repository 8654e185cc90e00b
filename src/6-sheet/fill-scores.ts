import {fillPattern} from '../base/fill-pattern.ts';
import type {Score, Scorecard} from '../model/generated/scorecards.ts';
import type {Wording} from '../model/generated/wording.ts';
import {toWords} from '../model/part.ts';
import type {Printing} from '../model/program.ts';
import {type Block, blocksOf, type Sheet} from '../model/sheet.ts';

type ScoresBlock = Block<'scores'>;

/** Whether a sheet prints the scores of the other sheets, so that those must be finished first. */
export function hasScores(sheet: Pick<Sheet, 'sides'>): boolean {
  return blocksOf(sheet).some((block) => block.type === 'scores');
}

/** Whether a sheet's scores stand on another: it is of the same topic, for patients, and prints no scores itself. */
export function isScoredBy(sheet: Sheet, other: Sheet): boolean {
  return sheet.topic === other.topic && sheet.audience !== 'clinician' && !hasScores(sheet);
}

/** Sheets that print the scores of others, filled in; the others stay as they are. */
export function fillInScores(sheets: readonly Sheet[], cards: readonly Scorecard[], printing: Printing): Sheet[] {
  return sheets.map((sheet) => {
    const wording = printing.wordings.get(sheet.language);
    return wording && hasScores(sheet) ? fillScores(sheet, cards, wording) : sheet;
  });
}

/**
 * Puts the scores of the topic's sheets for patients into the blocks that print them, a row for each sheet in the order
 * of the scorecards. The version stays: it follows those sheets already (followScored).
 */
export function fillScores(sheet: Sheet, cards: readonly Scorecard[], wording: Wording): Sheet {
  const own = cards.filter((card) => card.topic === sheet.topic && card.audience !== 'clinician');
  const rows = own.map((card) => rowOf(card, wording));
  const fill = (block: Block): Block => (block.type === 'scores' ? ({...block, rows} satisfies ScoresBlock) : block);
  return {
    ...sheet,
    sides: sheet.sides.map(({top, columns, bottom}) => ({
      top: top.map(fill),
      columns: columns.map(fill),
      bottom: bottom.map(fill),
    })),
  };
}

function rowOf(card: Scorecard, {scores: words}: Wording): ScoresBlock['rows'][number] {
  const count = (instrument: Score['instrument']) => {
    const {passed, judged} = card.scores.find((s) => s.instrument === instrument) ?? {passed: 0, judged: 0};
    return judged === 0 ? words.none : fillPattern(words.count, {passed: String(passed), judged: String(judged)});
  };
  const grade = card.grade === null ? words.none : card.grade.toFixed(1);
  const review = card.review ? fillPattern(words.reviewed, {...card.review}) : words.unreviewed;
  const cells = [grade, count('pemat-u'), count('pemat-a'), count('cci'), review];
  return {heading: toWords('head', card.title), cells: cells.map((cell) => toWords('label', cell))};
}
