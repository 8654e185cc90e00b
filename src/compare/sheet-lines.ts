import {printedParts} from '../6-sheet/printed-texts.ts';
import type {Sheet} from '../model/sheet.ts';

/**
 * What a sheet prints in the order of reading, each text with the heading above it, so that it can be compared with what
 * it printed before. Left out is what changes with anything else: its version and the numbers of sources.
 */
export function sheetLines(sheet: Sheet): {under: string; text: string}[] {
  return printedParts(sheet).flatMap(({heading, texts}) => {
    let under = heading;
    return texts.flatMap(({kind, text}) => {
      if (kind === 'mark' || text.includes(sheet.version)) return [];
      if (kind === 'heading') under = text;
      return [{under: kind === 'heading' ? '' : under, text}];
    });
  });
}
