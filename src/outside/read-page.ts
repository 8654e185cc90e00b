import {fileNotUtf8} from '../diagnostics/file-not-utf-8.ts';
import {fileTooLarge} from '../diagnostics/file-too-large.ts';
import {importFormat} from '../diagnostics/import-format.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {decodePage} from '../import/decode.ts';
import {isDocxPart, type ReadOffice, readDocx} from '../import/docx/read-docx.ts';
import type {Beside, Format} from '../import/import-text.ts';
import {isOdtPart, readOdt} from '../import/odt/read-odt.ts';
import {isEpubPart, readEpub, withOpenTags} from '../import/read-epub.ts';
import type {SavedFile} from './import-files.ts';
import {readPrinted} from './read-printed.ts';
import {unzip} from './unzip.ts';

/** The text of a saved file, in the form in which it is imported, or why there is none. */
export type ReadPage = {text: string | null; format: Format; beside: Beside; diagnostics: Diagnostic[]};

const formats: Readonly<Record<string, Format | 'xhtml' | 'docx' | 'odt' | 'epub'>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'xhtml',
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  docx: 'docx',
  odt: 'odt',
  epub: 'epub',
  pdf: 'pdf',
};

/** Reads a saved file by what its name ends in. */
export async function readPage({name, size, bytes}: SavedFile): Promise<ReadPage> {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  const format = formats[ending];
  const place = {file: name};
  const fail = (problem: Diagnostic): ReadPage => ({text: null, format: 'text', beside: {}, diagnostics: [problem]});
  const of = (text: string, as: Format, beside: Beside = {}): ReadPage => ({text, format: as, beside, diagnostics: []});
  if (!format) return fail(importFormat.ending(place, {ending, known: Object.keys(formats)}));
  if (!bytes) return fail(fileTooLarge.page(place, {size, limit: 8_000_000}));
  switch (format) {
    case 'docx':
    case 'odt': {
      const isWanted = format === 'docx' ? isDocxPart : isOdtPart;
      const read = officeOf(bytes, isWanted, format === 'docx' ? readDocx : readOdt);
      if (!read) return fail(importFormat.archive(place, {format: format.toUpperCase()}));
      const {html, ...beside} = read;
      return of(html, 'html', beside);
    }
    case 'epub': {
      const parts = partsOf(bytes, isEpubPart);
      const html = parts && readEpub(parts);
      return html ? of(html, 'html') : fail(importFormat.archive(place, {format: 'EPUB'}));
    }
    case 'pdf': {
      const printed = await readPrinted(bytes);
      return printed ? of('', 'pdf', {printed}) : fail(importFormat.pdf(place));
    }
    default: {
      const isHtml = format === 'html' || format === 'xhtml';
      const text = decodePage(bytes, isHtml);
      if (text === null) return fail(fileNotUtf8.page(place));
      return of(format === 'xhtml' ? withOpenTags(text) : text, isHtml ? 'html' : format);
    }
  }
}

function officeOf(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  read: (parts: ReadonlyMap<string, string>) => ReadOffice | null,
): ReadOffice | null {
  const parts = partsOf(bytes, isWanted);
  return parts && read(parts);
}

/** The wanted parts of an archive as texts. */
function partsOf(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> | null {
  const entries = unzip(bytes, isWanted);
  return entries && new Map([...entries].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}
