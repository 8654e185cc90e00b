import {PDFDict, PDFName} from '@cantoo/pdf-lib';
import {openPdf} from './open-pdf.ts';
import {readPages} from './page-content.ts';
import {readFont} from './to-unicode.ts';

/** A font of a PDF: its name without the subset's tag ("Type3" where it has none), and what is drawn with it. */
export type FontUse = {
  name: string;
  characters: string;
  /** Whether an empty box is drawn with it, in place of a character that no font has. */
  boxes: boolean;
};

/**
 * The fonts of a PDF. A font that the sheet did not bring along was lent by the browser, because the sheet's own lack
 * one of these characters; elsewhere the print would differ.
 *
 * In: the bytes of a PDF, raw or finished. Out: one entry for each subset.
 */
export async function fontsUsed(pdf: Uint8Array): Promise<FontUse[]> {
  const document = await openPdf(pdf);
  const lacking = new Set(readPages(document).flatMap((page) => [...page.lacking]));
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font') && !dict.has(PDFName.of('CIDSystemInfo')))
    .map((dict) => readFont(dict))
    .map(({name, characters}) => ({name, characters, boxes: lacking.has(name)}));
}
