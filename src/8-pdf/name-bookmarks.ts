import {PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef} from '@cantoo/pdf-lib';
import type {Page} from './page-content.ts';
import {type Element, elements} from './structure-tree.ts';
import {wordsOf} from './words-of.ts';

/**
 * Gives each bookmark the words of its heading. Chromium's own lack the blank where a heading goes on in the next line
 * ("legs orarms" of "legs or / arms"), and begin with one where a picture stands before the words.
 *
 * In: the document, with bookmarks that lead nowhere twice, and the structure as printed. The bookmarks are changed.
 */
export function nameBookmarks(document: PDFDocument, printed: Element, pages: readonly Page[]): void {
  const headings = new Map([...elements(printed)].map((element) => [element.ref, element]));
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (outlines) visit(outlines);

  function visit(bookmark: PDFDict): void {
    const heading = bookmark.get(PDFName.of('SE'));
    const element = heading instanceof PDFRef ? headings.get(heading) : undefined;
    if (element) bookmark.set(PDFName.of('Title'), PDFHexString.fromText(wordsOf(element, pages)));
    let child = bookmark.lookupMaybe(PDFName.of('First'), PDFDict);
    while (child) {
      visit(child);
      child = child.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
  }
}
