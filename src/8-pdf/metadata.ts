import {type PDFDocument, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib';
import {isDay} from '../base/days.ts';
import type {Sheet} from '../model/sheet.ts';
import type {PdfMeta} from './pdf-meta.ts';
import {xmpPacket} from './xmp-packet.ts';

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
 * Writes title, language, dates and the marks of PDF/UA-1 and PDF/A-2a, once for programs and once, with the same words,
 * in the older information dictionary.
 *
 * Throws an Error where the title or the language is blank, or the date has another form.
 */
export function writeMetadata(document: PDFDocument, meta: PdfMeta): void {
  for (const key of ['title', 'language'] as const) {
    if (meta[key].trim() === '') throw new Error(`A PDF needs a ${key}.`);
  }
  const created = utc(meta.created);
  const {catalog, context} = document;
  const xmp = context.stream(Buffer.from(xmpPacket(meta, created), 'utf8'), {Type: 'Metadata', Subtype: 'XML'});
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
