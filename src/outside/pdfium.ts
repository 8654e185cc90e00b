import {PDFiumLibrary} from '@hyzyla/pdfium';
import type {Pdfium} from '../9-measure/pdfium.ts';

/** The functions behind a library that the package has opened. It keeps them in a field that only its types hide. */
export function functionsOf(library: PDFiumLibrary): Pdfium {
  const {module} = library as unknown as {module: Pdfium};
  for (const name of needed) {
    if (typeof module?.[name] !== 'function') throw new Error(`This version of @hyzyla/pdfium has no ${name}.`);
  }
  return module;
}

/** One of each group that the package might leave out. */
const needed = [
  '_malloc',
  '_FPDFText_GetMatrix',
  '_FPDFFont_GetBaseFontName',
  '_FPDFClipPath_CountPaths',
  '_FPDF_StructElement_GetChildMarkedContentID',
] as const;

/** Opens the library. It must be closed by `destroy`. */
export const openPdfium = (): Promise<PDFiumLibrary> => PDFiumLibrary.init();
