import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type {Page} from './page-content.ts';

/** A structure element (ISO 32000-1, 14.7.2). `ref` stays the same, since bookmarks point to it. */
export type Element = {
  kind: 'element';
  type: string;
  ref: PDFRef;
  /** Its name in the IDTree, to which table cells refer. */
  id?: string;
  /** Attributes and alternative texts: the entries A, C, Alt, ActualText, E, Lang, T. */
  entries: [PDFName, PDFObject][];
  kids: Kid[];
};

/** Marked content of a page. */
export type Marked = {kind: 'marked'; page: number; mcid: number};

/** An annotation of a page: here always a link. */
export type Annotation = {kind: 'annotation'; page: number; ref: PDFRef};

export type Kid = Element | Marked | Annotation;

/**
 * Reads the structure tree of a print.
 *
 * In: the document and its pages. Out: the one element at the top, Document.
 * Throws an Error where the print has no tags, or tags inside a form XObject: Chromium makes one for opacity, blend
 * modes, filters and masks, and content in it would be lost to readers.
 */
export function readStructure(document: PDFDocument, pages: readonly Page[]): Element {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const top = root?.get(PDFName.of('K'));
  if (!(top instanceof PDFRef)) throw new Error('The print has no tags: it must be printed with generateTaggedPDF.');
  return readElement(document, new Map(pages.map(({ref, index}) => [ref, index])), top);
}

/** All elements below and including one, in document order. */
export function* elements(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (kid.kind === 'element') yield* elements(kid);
}

const kept = ['A', 'C', 'Alt', 'ActualText', 'E', 'Lang', 'T'].map((key) => PDFName.of(key));

function readElement(document: PDFDocument, pages: Map<PDFRef, number>, ref: PDFRef): Element {
  const dict = document.context.lookup(ref, PDFDict);
  const id = dict.get(PDFName.of('ID'));
  return {
    kind: 'element',
    type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
    ref,
    ...(id instanceof PDFString || id instanceof PDFHexString ? {id: id.decodeText()} : {}),
    entries: dict.entries().filter(([key]) => kept.includes(key)),
    kids: readKids(document, pages, dict),
  };
}

function readKids(document: PDFDocument, pages: Map<PDFRef, number>, parent: PDFDict): Kid[] {
  const kids = parent.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [parent.get(PDFName.of('K'))];
  return list.map((kid) => {
    const value = document.context.lookup(kid);
    if (value instanceof PDFNumber) return {kind: 'marked', page: pageOf(pages, parent), mcid: value.asNumber()};
    if (!(value instanceof PDFDict)) throw new Error('The print holds a structure element that cannot be read.');
    const type = value.get(PDFName.of('Type'));
    const page = value.has(PDFName.of('Pg')) ? value : parent;
    if (type === PDFName.of('MCR')) {
      if (value.has(PDFName.of('Stm'))) {
        throw new Error(
          'The print holds text inside a transparency group: use no opacity, filter, mask or blend mode.',
        );
      }
      return {kind: 'marked', page: pageOf(pages, page), mcid: value.lookup(PDFName.of('MCID'), PDFNumber).asNumber()};
    }
    if (type === PDFName.of('OBJR')) {
      const annotation = value.get(PDFName.of('Obj'));
      if (annotation instanceof PDFRef) return {kind: 'annotation', page: pageOf(pages, page), ref: annotation};
    }
    if (!(kid instanceof PDFRef)) throw new Error('The print holds a structure element that cannot be read.');
    return readElement(document, pages, kid);
  });
}

function pageOf(pages: Map<PDFRef, number>, holder: PDFDict): number {
  const page = pages.get(holder.get(PDFName.of('Pg')) as PDFRef);
  if (page === undefined) throw new Error('The print holds tagged content of an unknown page.');
  return page;
}
