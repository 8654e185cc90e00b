import {noLine, printedParts} from '../../6-sheet/printed-texts.ts';
import {bareWord} from '../../base/words.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Sheet} from '../../model/sheet.ts';
import {passageOf, type TracedPassage} from './passage-of.ts';

/** A text on a sheet: `heading` is that of its block, `claims` are those it was worded from, none for other words. */
export type PrintedHit = {
  sheet: string;
  heading: string;
  text: string;
  claims: string[];
  /** Where an article has these very words. */
  passage: TracedPassage | null;
};

/**
 * Finds words on the printed sheets, as somebody reads them off the paper: all of them in one text with its numbers, or
 * a whole text together with what stands over it ("Too little zinc can cause" and, below, "colds").
 *
 * Out: each text under each heading of a sheet once, however often it stands there.
 */
export function findPrinted(words: string, sheets: readonly Sheet[], dataset: Dataset): PrintedHit[] {
  const wanted = wordsIn(words);
  const hits = sheets.flatMap((sheet) =>
    printedParts(sheet).flatMap(({heading, texts}) => {
      let above = '';
      return texts.flatMap(({kind, text, line}) => {
        const {mark, claims} = line ?? noLine;
        const own = wordsIn(`${text} ${mark}`);
        const around = new Set([...wordsIn(`${heading} ${above}`), ...own]);
        if (kind === 'words') above = text;
        const found = wanted.every((w) => own.includes(w));
        const whole = wordsIn(text).every((w) => wanted.includes(w)) && wanted.every((w) => around.has(w));
        if (kind === 'mark' || kind === 'picture' || !(found || (whole && line))) return [];
        const passage = passageOf(line, sheet.topic, dataset);
        return [{sheet: `${sheet.topic}/${sheet.id}`, heading, text, claims, passage}];
      });
    }),
  );
  return [...new Map(hits.map((hit) => [JSON.stringify(hit), hit])).values()];
}

/** Words in lower case; marks around them do not count, those within do. */
function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .map(bareWord)
    .filter((word) => word !== '');
}
