import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import {must} from '../base/must.ts';
import type {Page} from './page-content.ts';
import {type Element, elements, type Kid} from './structure-tree.ts';

/**
 * Writes the structure tree with its parent tree, its names and its role map (ISO 32000-1, 14.7).
 *
 * The names of elements are counted anew in document order: Chromium's names (node00000042) follow the browser's
 * memory and differ from print to print.
 */
export function writeStructure(document: PDFDocument, top: Element, pages: readonly Page[]): void {
  const {context} = document;
  const all = [...elements(top)];
  const names = new Map(
    all.filter(({id}) => id !== undefined).map(({id = ''}, at) => [id, `e${String(at + 1).padStart(6, '0')}`]),
  );
  const root = context.nextRef();
  const parents = writeElement(root, top);

  const named = all.flatMap(({id = '', ref}) =>
    names.has(id) ? [PDFString.of(must(names.get(id), 'it is named')), ref] : [],
  );
  const roles = new Set(all.map(({type}) => type).filter((type) => !standardTypes.has(type)));
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: top.ref,
      ...parentTree(),
      ...(named.length > 0 ? {IDTree: {Names: named, Limits: [named[0], named.at(-2)]}} : {}),
      ...(roles.size > 0
        ? {RoleMap: Object.fromEntries([...roles].map((type) => [type, nearest[type] ?? 'NonStruct']))}
        : {}),
    }),
  );
  document.catalog.set(PDFName.of('StructTreeRoot'), root);
  document.catalog.set(PDFName.of('MarkInfo'), context.obj({Marked: true}));

  /** Writes an element and all below it, and says to which element each mark and annotation belongs. */
  function writeElement(parent: PDFRef, element: Element, owned: [Kid, PDFRef][] = []): [Kid, PDFRef][] {
    const page = element.kids.find((kid) => kid.kind === 'marked')?.page;
    const kids = element.kids.map((kid) => {
      if (kid.kind === 'element') {
        writeElement(element.ref, kid, owned);
        return kid.ref;
      }
      owned.push([kid, element.ref]);
      const Pg = pages[kid.page]?.ref;
      if (kid.kind === 'annotation') return {Type: 'OBJR', Obj: kid.ref, Pg};
      return kid.page === page ? kid.mcid : {Type: 'MCR', Pg, MCID: kid.mcid};
    });
    const dict = context.obj({
      Type: 'StructElem',
      S: element.type,
      P: parent,
      ...(page === undefined ? {} : {Pg: pages[page]?.ref}),
      ...(element.id === undefined
        ? {}
        : {ID: PDFString.of(must(names.get(element.id), 'every element with an id is named'))}),
      K: kids,
    });
    for (const [key, value] of element.entries) dict.set(key, value);
    renameHeaders(dict.lookup(PDFName.of('A')), names);
    context.assign(element.ref, dict);
    return owned;
  }

  /** Pages come first in the parent tree, each with the elements of its marks; the annotations follow. */
  function parentTree() {
    const nums: (number | PDFRef | (PDFRef | typeof PDFNull)[])[] = [];
    for (const {node, index} of pages) {
      const ofPage: (PDFRef | typeof PDFNull)[] = [];
      for (const [kid, owner] of parents) if (kid.kind === 'marked' && kid.page === index) ofPage[kid.mcid] = owner;
      nums.push(
        index,
        Array.from(ofPage, (owner) => owner ?? PDFNull),
      );
      node.set(PDFName.of('StructParents'), context.obj(index));
      node.set(PDFName.of('Tabs'), PDFName.of('S')); // ISO 14289-1, 7.18.3
    }
    let key = pages.length;
    for (const [kid, owner] of parents) {
      if (kid.kind !== 'annotation') continue;
      nums.push(key, owner);
      context.lookup(kid.ref, PDFDict).set(PDFName.of('StructParent'), context.obj(key));
      key++;
    }
    return {ParentTree: {Nums: nums}, ParentTreeNextKey: key};
  }
}

/** A table cell names its headers in its attributes. */
function renameHeaders(attributes: PDFObject | undefined, names: ReadonlyMap<string, string>): void {
  for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const headers = attribute instanceof PDFDict && attribute.lookup(PDFName.of('Headers'));
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, at) => {
      if (!(header instanceof PDFString || header instanceof PDFHexString)) return;
      const name = names.get(header.decodeText());
      if (name === undefined) throw new Error('The print holds a table cell that names an unknown header.');
      headers.set(at, PDFString.of(name));
    });
  }
}

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
);

/** The standard type that comes nearest to Chromium's own ones, which are those of PDF 2.0. */
const nearest: Record<string, string> = {
  Strong: 'Span',
  Em: 'Span',
  Aside: 'Sect',
  Title: 'P',
  Sub: 'Span',
  FENote: 'Note',
};
