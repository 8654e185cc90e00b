import {fillPattern} from '../base/fill-pattern.ts';
import {shortHash} from '../base/hash.ts';
import type {Printing} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import {hasScores, isScoredBy} from './fill-scores.ts';

/**
 * A sheet that prints the scores of others says something else as soon as one of those does, so that their versions are
 * part of its own. The scores are not: only printing gives them, and a version is also asked for where nothing is
 * printed (`explain`, `recall`, `diff`). In: all sheets of a topic. Out: the same, each with the version that is printed.
 */
export function followScored(sheets: readonly Sheet[], wordings: Printing['wordings']): Sheet[] {
  return sheets.map((sheet) => {
    const wording = wordings.get(sheet.language);
    if (!wording || !hasScores(sheet)) return sheet;
    const scored = sheets.filter((other) => isScoredBy(other, sheet)).map(({id, version}) => `${id} ${version}`);
    const version = shortHash(JSON.stringify([sheet.version, [...new Set(scored)]]), 7);
    return {...sheet, version, footer: {...sheet.footer, version: fillPattern(wording.footer.version, {version})}};
  });
}
