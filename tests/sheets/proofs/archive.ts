import {decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream} from '@cantoo/pdf-lib';
import type {Opened} from './opened.ts';

/** ISO 19005-2, 6.1.3, 6.2.3, 6.2.8, 6.3, 6.6: the file says that it keeps PDF/A-2a, and has what that asks for. */
export async function archiveProblems({bytes, read}: Opened): Promise<string[]> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false});
  const dicts = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter((object) => object instanceof PDFDict);
  return [...markProblems(read), ...metadataProblems(document), ...colourProblems(document), ...dicts.flatMap(barred)];
}

function markProblems({xmp, info}: Opened['read']): string[] {
  const day = String(info.CreationDate).replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const has = (words: string, problem: string) => (xmp.includes(words) ? [] : [problem]);
  return [
    ...has('<pdfaid:part>2<', 'does not say that it keeps PDF/A-2'),
    ...has('<pdfaid:conformance>A<', 'does not say that it keeps level A'),
    ...has('<pdfaSchema:prefix>pdfuaid<', 'does not describe its mark of PDF/UA'),
    ...has(`<xmp:CreateDate>${day}<`, 'has two dates'),
  ];
}

function metadataProblems({catalog, context}: PDFDocument): string[] {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  return [
    metadata instanceof PDFRawStream && !metadata.dict.has(PDFName.of('Filter')) ? [] : 'has XMP that must be inflated',
    context.trailerInfo.ID instanceof PDFArray ? [] : 'has no identifier',
  ].flat();
}

function colourProblems({catalog}: PDFDocument): string[] {
  const intent = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.lookup(0, PDFDict);
  if (intent?.get(PDFName.of('S')) !== PDFName.of('GTS_PDFA1')) return ['has no output intent'];
  const profile = intent.lookup(PDFName.of('DestOutputProfile'));
  const bytes = profile instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(profile).decode()) : Buffer.alloc(0);
  return bytes.length > 128 && bytes.readUInt32BE(0) === bytes.length && bytes.toString('latin1', 16, 20) === 'RGB '
    ? []
    : ['has an output intent without a profile of RGB'];
}

/** What a dictionary has that an archive must not. */
function barred(dict: PDFDict): string[] {
  const is = (key: string, value: string) => dict.get(PDFName.of(key)) === PDFName.of(value);
  const flags = dict.lookup(PDFName.of('F'));
  const printed = flags instanceof PDFNumber && flags.asNumber() === 4;
  return [
    is('Subtype', 'Link') && !printed ? 'has a link that is not printed' : [],
    is('Subtype', 'Image') && dict.get(PDFName.of('Interpolate'))?.toString() === 'true' ? 'smooths an image' : [],
    is('Type', 'FontDescriptor') && dict.has(PDFName.of('CIDSet')) ? 'lists the glyphs of a font' : [],
  ].flat();
}
