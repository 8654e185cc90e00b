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
  // What all editions share stands by itself, so that the browser reads it once: see outside/browser/document-parts.ts.
  const shared = [...assets.fonts.map(fontFace), assets.css].join('\n');
  const own = pageRule(edition);
  if (/<\/style/i.test(shared + own)) throw new Error('the stylesheet ends its own element');
  return `<!doctype html>
<html lang="${language}" data-size="${size}" data-print="${print}"${isAcross(edition) ? ' data-orientation="landscape"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${title}</title>
<style>
${shared}
</style>
<style>
${own}
</style>
</head>
`;
}

function fontFace({weight, url, range}: Assets['fonts'][number]): string {
  return `@font-face{font-family:Sheet;font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${range}}`;
}

// The page's own margin boxes know no custom properties, so what depends on the print size stands here. A handout's
// text is as wide on both papers: 174 mm; tables take what there is. Above each page there is room for the mark of a draft.
const sides: Record<PaperSize, string> = {a4: '18mm', letter: '20.95mm'};
// The browser cuts off a rule at the right edge where a page is a little wider than whole pixels.
const sidesOfTables: Record<PaperSize, string> = {a4: '15.2mm', letter: '15.4mm'};
const margins: Record<PrintSize, {top: string; bottom: string}> = {
  standard: {top: '12mm', bottom: '10mm'},
  large: {top: '13mm', bottom: '12mm'},
};
const small: Record<PrintSize, string> = {standard: '9pt', large: '13.5pt'};
const mark: Record<PrintSize, string> = {standard: '12pt', large: '18pt'};

const paper: Record<PaperSize, [string, string]> = {a4: ['210mm', '297mm'], letter: ['8.5in', '11in']};

/**
 * The browser counts pages in the margin, where they become artefacts and no text of the sheet. Above the second page of
 * a sheet and those behind it stands what it is, in case they come apart; a draft says there on every page that it is one.
 */
function pageRule(edition: Edition): string {
  const {size, print} = edition;
  const {page, draft} = edition.sheet;
  const {top, bottom} = margins[print];
  const side = edition.sheet.template === 'comparison' ? sidesOfTables[size] : sides[size];
  const font = (points: string) => `${points}/1 Sheet,sans-serif;color:#000`;
  const count = `${cssString(page.before)} counter(page) ${cssString(page.between)} counter(pages) ${cssString(page.after)}`;
  const foot = `@bottom-right{content:${count};font:${font(small[print])};vertical-align:top;padding-top:1.2mm}`;
  const above = `vertical-align:bottom;padding-bottom:1.2mm`;
  const running =
    draft === '' && mostPages(edition) > 1
      ? `@top-left{content:${cssString(runningLine(edition))};font:${font(small[print])};${above}}`
      : '';
  const drafts = draft === '' ? '' : `@top-center{content:${cssString(draft)};font:700 ${font(mark[print])};${above}}`;
  const lying = isAcross(edition) ? paper[size].toReversed() : paper[size];
  const rule = `@page{size:${lying.join(' ')};margin:${top} ${side} ${bottom};${drafts}${running}${foot}}`;
  return running === '' ? rule : `${rule}\n@page :first{@top-left{content:none}}`;
}

/** A CSS string that can hold any text: everything but letters, digits and blanks is written as an escape. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
