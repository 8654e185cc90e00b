import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef} from '@cantoo/pdf-lib';
import type {Page} from './page-content.ts';

/**
 * Keeps the entries of the catalog, the pages and the bookmarks that only show something, and drops all others:
 * open actions, scripts, forms, embedded files, and whatever a later PDF version may add. What is not referred to any
 * more is not written.
 */
export function keepPassiveEntries(document: PDFDocument, pages: readonly Page[]): void {
  keepOnly(document.catalog, ['Type', 'Pages', 'Dests', 'StructTreeRoot', 'Outlines']);
  for (const {node} of pages) {
    keepOnly(node, ['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Contents', 'Annots']);
  }
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (outlines) keepBookmarks(outlines, new Set());
  const dests = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (dests) for (const key of dests.keys()) if (!isPlace(dests.lookup(key))) dests.delete(key);
}

function keepBookmarks(bookmark: PDFDict, seen: Set<PDFDict>): void {
  if (seen.has(bookmark)) throw new Error('The print holds bookmarks that lead back to themselves.');
  seen.add(bookmark);
  keepOnly(bookmark, ['Type', 'Title', 'Dest', 'Parent', 'SE', 'First', 'Last', 'Next', 'Prev', 'Count']);
  if (!isPlace(bookmark.lookup(PDFName.of('Dest')))) bookmark.delete(PDFName.of('Dest'));
  let child = bookmark.lookupMaybe(PDFName.of('First'), PDFDict);
  while (child) {
    keepBookmarks(child, seen);
    child = child.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}

/** A place in this document: a page of it and a position on that page. */
function isPlace(value: unknown): boolean {
  return value instanceof PDFArray && value.get(0) instanceof PDFRef;
}

function keepOnly(dict: PDFDict, kept: readonly string[]): void {
  for (const key of dict.keys()) if (!kept.includes(key.decodeText())) dict.delete(key);
}
