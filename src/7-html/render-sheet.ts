import type {Sheet} from '../model/sheet.ts';
import {compileTemplates, type Templates} from './compile-templates.ts';

export type {Templates};

/** What a page carries along, so that it needs nothing from outside. */
export type Assets = {
  /** templates/print.css. */
  css: string;
  /** Static WOFF2 files, inlined. */
  fonts: readonly FontFace[];
  /** The clinic's logo as a data: URL, or null. */
  logo: string | null;
};

/** `url` is a data: URL; `range` is the CSS unicode-range that the file covers. */
export type FontFace = {weight: 400 | 700; url: string; range: string};

/**
 * A sheet as one HTML document that loads nothing. Everything of the sheet ends as text or as an attribute's value.
 *
 * @param templates template name (its path below templates/, without `.hbs`) -> text; the same object for all sheets,
 * as they are compiled once
 */
export function renderSheet(sheet: Sheet, templates: Templates, assets: Assets): string {
  const {render} = compileTemplates(templates);
  return render(sheet, assets);
}
