import {ParseSpeeds, PDFDocument} from '@cantoo/pdf-lib';

/**
 * Opens a print strictly: an object that cannot be read is an error, not a gap.
 *
 * In: the bytes of a PDF. Out: the document, unchanged.
 * Throws an Error that says what is wrong: empty, not a PDF, damaged, encrypted, no pages.
 */
export async function openPdf(raw: Uint8Array): Promise<PDFDocument> {
  if (raw.length === 0) throw new Error('The print is empty: expected the bytes of a PDF.');
  const start = String.fromCharCode(...raw.subarray(0, 5));
  if (start !== '%PDF-') throw new Error(`The print is not a PDF: it starts with ${JSON.stringify(start)}.`);

  const document = await load(raw);
  if (document.isEncrypted) throw new Error(encrypted);
  if (document.getPageCount() === 0) throw new Error('The print is a PDF without pages.');
  return document;
}

const encrypted = 'The print is encrypted.';

async function load(raw: Uint8Array): Promise<PDFDocument> {
  try {
    // updateMetadata would write the clock's time.
    const document = await PDFDocument.load(raw, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    document.getPages();
    return document;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // In encrypted object streams the parser meets rubbish before it meets the word.
    if (Buffer.from(raw).includes('/Encrypt')) throw new Error(encrypted, {cause});
    throw new Error(`The print is not a PDF that can be read: ${reason}`, {cause});
  }
}
