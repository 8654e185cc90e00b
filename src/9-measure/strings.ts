import type {Pdfium} from './pdfium.ts';

/** A string in the heap with a zero behind it; to be freed. */
export function asciiIn(text: string, pdfium: Pdfium): number {
  const pointer = pdfium._malloc(text.length + 1);
  pdfium.HEAPU8.set([...Buffer.from(text, 'latin1'), 0], pointer);
  return pointer;
}

/** What PDFium writes as UTF-16, and as UTF-8. */
export const textOf = (ask: (buffer: number, bytes: number) => number, pdfium: Pdfium) =>
  stringOf(ask, 'utf16le', 2, pdfium);
export const utf8Of = (ask: (buffer: number, bytes: number) => number, pdfium: Pdfium) =>
  stringOf(ask, 'utf8', 1, pdfium);

/** A string of PDFium: asked once for its length in bytes, a closing zero included, and once for itself. */
function stringOf(
  ask: (buffer: number, bytes: number) => number,
  encoding: 'utf8' | 'utf16le',
  zero: number,
  pdfium: Pdfium,
): string {
  const length = ask(0, 0);
  if (length <= zero) return '';
  const buffer = pdfium._malloc(length);
  ask(buffer, length);
  const text = Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + length - zero)).toString(encoding);
  pdfium._free(buffer);
  return text;
}
