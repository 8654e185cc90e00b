import {type PDFDocument, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib';
import {isDay} from '../base/days.ts';
import type {Sheet} from '../model/sheet.ts';

/** What is said about a sheet in its PDF. */
export type PdfMeta = {
  title: string;
  /** BCP 47, for example en-GB. */
  language: string;
  author: string;
  subject: string;
  keywords?: readonly string[];
  /** From the content, never from the clock: a date (2026-11-21) or a time in UTC (2026-11-21T08:00:00Z). */
  created: string;
  /** The sheet's content hash. */
  version: string;
  /** The program and its version. */
  producer: string;
};

/** What the PDF of a sheet says about it. `created` is a day, YYYY-MM-DD. */
export function metaOf(sheet: Sheet, created: string, producer: string): PdfMeta {
  return {
    title: sheet.documentTitle,
    language: sheet.language,
    author: sheet.clinic.name,
    subject: sheet.about || sheet.title,
    ...(sheet.draft === '' ? {} : {keywords: [sheet.draft]}),
    created,
    version: sheet.version,
    producer,
  };
}

/**
 * Writes title, language, dates and the mark of PDF/UA-1 (ISO 14289-1, 5 and 7.1; ISO 16684-1 for XMP).
 *
 * Throws an Error where the title or the language is blank, or the date has another form.
 */
export function writeMetadata(document: PDFDocument, meta: PdfMeta): void {
  for (const key of ['title', 'language'] as const) {
    if (meta[key].trim() === '') throw new Error(`A PDF needs a ${key}.`);
  }
  const created = utc(meta.created);
  const {catalog, context} = document;
  const xmp = context.stream(Buffer.from(packet(meta, created), 'utf8'), {Type: 'Metadata', Subtype: 'XML'});
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('Lang'), PDFString.of(meta.language));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({DisplayDocTitle: true}));

  const date = PDFString.of(`D:${created.replaceAll(/[-:TZ]/g, '')}Z`);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(meta.title),
      Author: PDFHexString.fromText(meta.author),
      Subject: PDFHexString.fromText(meta.subject),
      ...(meta.keywords?.length ? {Keywords: PDFHexString.fromText(meta.keywords.join(', '))} : {}),
      Creator: PDFHexString.fromText(meta.producer),
      Producer: PDFHexString.fromText(meta.producer),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

function utc(date: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z)?$/.exec(date);
  const day = match?.[1];
  const full = `${day}T${match?.[2] ?? '00:00:00'}Z`;
  if (day === undefined || !isDay(day) || Number.isNaN(Date.parse(full))) {
    throw new Error(
      `A PDF needs the date it was made, such as 2026-11-21 or 2026-11-21T08:00:00Z, not ${JSON.stringify(date)}.`,
    );
  }
  return full;
}

function packet(meta: PdfMeta, created: string): string {
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const localised = (value: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt>`;
  const list = (kind: string, values: readonly string[]) =>
    `<rdf:${kind}>${values.map((value) => `<rdf:li>${text(value)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const keywords = meta.keywords?.length
    ? `
<dc:subject>${list('Bag', meta.keywords)}</dc:subject>
<pdf:Keywords>${text(meta.keywords.join(', '))}</pdf:Keywords>`
    : '';
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${localised(meta.title)}</dc:title>
<dc:creator>${list('Seq', [meta.author])}</dc:creator>
<dc:description>${localised(meta.subject)}</dc:description>
<dc:language>${list('Bag', [meta.language])}</dc:language>${keywords}
<pdf:Producer>${text(meta.producer)}</pdf:Producer>
<xmp:CreatorTool>${text(meta.producer)}</xmp:CreatorTool>
<xmp:CreateDate>${created}</xmp:CreateDate>
<xmp:ModifyDate>${created}</xmp:ModifyDate>
<xmp:MetadataDate>${created}</xmp:MetadataDate>
<xmpMM:VersionID>${text(meta.version)}</xmpMM:VersionID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
