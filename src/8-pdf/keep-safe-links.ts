import {PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString} from '@cantoo/pdf-lib';
import type {Page} from './page-content.ts';
import {type Element, elements} from './structure-tree.ts';
import {wordsOf} from './words-of.ts';

/**
 * Keeps the annotations that are links to an address (http, https, mailto, tel) or to a place in the sheet, and that
 * stand in the structure; drops all others. Writes each anew, so that nothing else hangs on it, with its text and
 * address as description (ISO 14289-1, 7.18.5).
 *
 * In: the document, its pages, and the structure as printed. Out: the annotations that are kept.
 */
export function keepSafeLinks(document: PDFDocument, pages: readonly Page[], printed: Element): Set<PDFRef> {
  const owners = new Map<PDFRef, Element>();
  for (const element of elements(printed)) {
    for (const kid of element.kids) {
      if (kid.kind === 'annotation' && element.type === 'Link') owners.set(kid.ref, element);
    }
  }

  const kept = new Set<PDFRef>();
  for (const {node} of pages) {
    const links = (node.Annots()?.asArray() ?? []).filter((ref): ref is PDFRef => {
      const owner = ref instanceof PDFRef ? owners.get(ref) : undefined;
      const link = owner && safeLink(document, document.context.lookup(ref), wordsOf(owner, pages));
      if (!link || !(ref instanceof PDFRef)) return false;
      document.context.assign(ref, link);
      kept.add(ref);
      return true;
    });
    if (links.length > 0) node.set(PDFName.of('Annots'), document.context.obj(links));
    else node.delete(PDFName.of('Annots'));
  }
  return kept;
}

const safeAddress = /^(?:https?|mailto|tel):[^\s\p{Cc}]+$/iu;

function safeLink(document: PDFDocument, annotation: PDFObject | undefined, text: string): PDFDict | undefined {
  if (!(annotation instanceof PDFDict) || annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link'))
    return undefined;
  const target = targetOf(document, annotation, text);
  return (
    target &&
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: annotation.lookup(PDFName.of('Rect')),
      Border: [0, 0, 0],
      F: 4, // Print
      ...target,
    })
  );
}

function targetOf(document: PDFDocument, annotation: PDFDict, text: string) {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const uri = action?.lookup(PDFName.of('URI'));
  if (action?.get(PDFName.of('S')) === PDFName.of('URI') && (uri instanceof PDFString || uri instanceof PDFHexString)) {
    const address = uri.decodeText();
    return safeAddress.test(address)
      ? {Contents: described(text, address), A: {Type: 'Action', S: 'URI', URI: uri}}
      : undefined;
  }
  const place = annotation.get(PDFName.of('Dest'));
  // Chromium names a place by the id of its element: an id in plain words says where the link leads.
  return !action && place instanceof PDFName && document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.has(place)
    ? {Contents: described(text, place.decodeText().replaceAll(/[-_]+/g, ' ')), Dest: place}
    : undefined;
}

function described(text: string, target: string): PDFHexString {
  const bare = target.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return PDFHexString.fromText(text.includes(bare) ? text : text ? `${text} (${target})` : target);
}
