import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject} from '@cantoo/pdf-lib';
import type {Element, Kid} from './structure-tree.ts';

/**
 * Takes the names of their headers from the cells of a table in which every header says by its scope for which cells it
 * stands (ISO 14289-1, 7.5, asks for one or the other). Chromium writes both; the names are a fifth of the structure of
 * a long table. Tables with a header without scope stay as they are.
 *
 * In: the document, and a structure. Out: a new structure; the given one is not changed.
 */
export function leaveToScope(document: PDFDocument, element: Element): Element {
  const isScoped = element.type === 'Table' && headers(element).every(hasScope);
  const kids = element.kids.map((kid) => (kid.kind === 'element' ? leaveToScope(document, kid) : kid));
  return {...element, kids: isScoped ? kids.map(unnamed) : kids};

  function unnamed(kid: Kid): Kid {
    if (kid.kind !== 'element' || kid.type === 'Table') return kid;
    const inner = kid.kids.map(unnamed);
    if (kid.type !== 'TH' && kid.type !== 'TD') return {...kid, kids: inner};
    const entries = kid.entries.flatMap(([key, value]): Element['entries'] => {
      const rest = key === attributes ? withoutHeaders(value, document) : value;
      return rest ? [[key, rest]] : [];
    });
    const {id: _id, ...cell} = kid;
    return {...cell, entries, kids: inner};
  }
}

const attributes = PDFName.of('A');
const named = PDFName.of('Headers');

/** The headers of a table, without those of a table in one of its cells. */
function headers(element: Element): Element[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element' || kid.type === 'Table') return [];
    return kid.type === 'TH' ? [kid] : headers(kid);
  });
}

const hasScope = ({entries}: Element): boolean =>
  entries.some(([key, value]) => key === attributes && parts(value).some((a) => a.has(PDFName.of('Scope'))));

function parts(value: PDFObject): PDFDict[] {
  const all = value instanceof PDFArray ? value.asArray() : [value];
  return all.filter((attribute) => attribute instanceof PDFDict);
}

/** Chromium writes each attribute in a dictionary of its own, which then has its owner left only. */
function withoutHeaders(value: PDFObject, {context}: PDFDocument): PDFObject | null {
  const rest = parts(value).filter((attribute) => !attribute.has(named));
  return rest.length > 0 ? context.obj(rest) : null;
}
