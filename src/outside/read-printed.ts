import {measureDocument} from '../9-measure/measure-document.ts';
import type {PrintedDocument} from '../model/printed-page.ts';
import {functionsOf, openPdfium} from './pdfium.ts';

/** What stands where in somebody else's PDF; null where it is none, is locked, or has more pages than an article. */
export async function readPrinted(pdf: Uint8Array): Promise<PrintedDocument | null> {
  const library = await openPdfium();
  try {
    return measureDocument(pdf, functionsOf(library), mostPages);
  } catch {
    return null;
  } finally {
    library.destroy();
  }
}

const mostPages = 100;
