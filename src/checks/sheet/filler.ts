import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {known, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

/** On more sheets of a topic than this, a line is about none of them. */
const mostSheets = 3;

const said = 'A test can show it.';

export const filler: Rule<SheetSubject> = {
  id: 'sheet/filler',
  means: 'The same line stands under what is known on many sheets of a topic.',
  asks: `A line of what is known stands on ${mostSheets} sheets of a topic at most.`,
  source: 'own: readers of several sheets take a line that is on all of them for decoration',
  severity: 'warning',
  says: 'Found a line that is on {value} sheets, expected {limit} at most.',
  hint: 'Ask in the query for what is known of the subject of this sheet, or leave it out.',
  readers: 'patients',
  good: sample([known([said], [])], {onSheets: new Map([[said, 2]])}),
  bad: sample([known([said], [])], {onSheets: new Map([[said, 6]])}),
  judge: ({sheet, onSheets}) =>
    printedLines(sheet)
      .filter((line) => line.block === 'known' && onSheets.has(line.text))
      .map((line) => {
        const count = onSheets.get(line.text) ?? 1;
        return ofLine(line, count, mostSheets, count <= mostSheets);
      }),
};
