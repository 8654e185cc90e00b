import Handlebars from 'handlebars';
import {isAcross} from '../6-sheet/is-across.ts';
import {mostPages} from '../6-sheet/most-pages.ts';
import {runningLine} from '../6-sheet/running-line.ts';
import type {Edition} from '../model/edition.ts';
import type {Assets} from '../model/program.ts';
import type {PaperSize, PrintSize} from '../model/sheet.ts';

const {escapeExpression} = Handlebars;

/** Everything of the document before <body>: language, title, and the styles that depend on the edition. */
export function documentHead(edition: Edition, assets: Assets): string {
  const {sheet, size, print} = edition;
  const title = escapeExpression(sheet.documentTitle);
  const language = escapeExpression(sheet.language);
  const style = [...assets.fonts.map(fontFace), pageRule(edition), assets.css].join('\n');
  if (/<\/style/i.test(style)) throw new Error('the stylesheet ends its own element');
  return `<!doctype html>
<html lang="${language}" data-size="${size}" data-print="${print}"${isAcross(edition) ? ' data-orientation="landscape"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${title}</title>
<style>
${style}
</style>
</head>
`;
}

function fontFace({weight, url, range}: Assets['fonts'][number]): string {
  return `@font-face{font-family:Sheet;font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${range}}`;
}

// The page's own margin boxes know no custom properties, so what depends on the print size stands here.
// A draft has room for its mark above each page; in standard print, its sides stay as high as they will be.
const margins: Record<PrintSize, {margin: string; padding: string}> = {
  standard: {margin: '9mm 15.2mm 13mm', padding: '2mm'},
  large: {margin: '8mm 15.2mm 15mm', padding: '2.6mm'},
};
const draftMargins: typeof margins = {
  standard: {margin: '11mm 15.2mm 11mm', padding: '1.2mm'},
  large: {margin: '13mm 15.2mm 14mm', padding: '1.8mm'},
};
const running: Record<PrintSize, string> = {
  standard: 'font:12pt/1 Sheet,sans-serif;color:#454545;vertical-align:top',
  large: 'font:18pt/1 Sheet,sans-serif;color:#454545;vertical-align:top',
};
const mark: Record<PrintSize, string> = {
  standard: 'font:700 12pt/1 Sheet,sans-serif;color:#1a1a1a;vertical-align:bottom;padding-bottom:1.2mm',
  large: 'font:700 18pt/1 Sheet,sans-serif;color:#1a1a1a;vertical-align:bottom;padding-bottom:1.2mm',
};

const paper: Record<PaperSize, [string, string]> = {a4: ['210mm', '297mm'], letter: ['8.5in', '11in']};

/**
 * The browser counts pages in the margin, where they become artefacts and no text of the sheet. A sheet that may have
 * several pages says there too what it is, in case they come apart; a draft says above every page that it is one.
 */
function pageRule(edition: Edition): string {
  const {size, print} = edition;
  const {page, draft} = edition.sheet;
  const {margin, padding} = (draft === '' ? margins : draftMargins)[print];
  const line = `${running[print]};padding-top:${padding}`;
  const count = `${cssString(page.before)} counter(page) ${cssString(page.between)} counter(pages) ${cssString(page.after)}`;
  const left = mostPages(edition) > 1 ? `@bottom-left{content:${cssString(runningLine(edition))};${line}}` : '';
  const above = draft === '' ? '' : `@top-center{content:${cssString(draft)};${mark[print]}}`;
  const lying = isAcross(edition) ? paper[size].toReversed() : paper[size];
  return `@page{size:${lying.join(' ')};margin:${margin};${above}${left}@bottom-right{content:${count};${line}}}`;
}

/** A CSS string that can hold any text: everything but letters, digits and blanks is written as an escape. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
