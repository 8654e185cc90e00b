import {printedParts} from '../../src/6-sheet/printed-texts.ts';
import type {Sheet} from '../../src/model/sheet.ts';

/** The numbers behind its sentences and the lines that name sources, as printed. */
export function marksOf(sheet: Sheet): string[] {
  const texts = printedParts(sheet).flatMap((part) => part.texts);
  return texts.filter(({kind}) => kind === 'mark').map(({text}) => text);
}

/** What is looked up and not read: the lines that name sources, and the footer. */
export function lookedUpIn(sheet: Sheet): string {
  const footer = printedParts(sheet).filter(({type}) => type === 'footer');
  const texts = footer.flatMap((part) => part.texts.map(({text}) => text));
  return [...marksOf(sheet), ...texts].join(' ');
}
