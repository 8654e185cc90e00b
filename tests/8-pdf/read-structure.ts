import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type {Run} from './read-runs.ts';

/** A run of letters, and the page it stands on, counted from 0. */
export type PlacedRun = Run & {page: number};

/** An element of the structure, over all pages. */
export type StructureNode = {
  role: string;
  alt: string;
  /** Of a table's header: Column, Row, Both, or ''. */
  scope: string;
  colSpan: number;
  rowSpan: number;
  /** What it holds, in order. */
  kids: (StructureNode | PlacedRun[])[];
  /** Whether a link's annotation belongs to it. */
  annotated: boolean;
};

/**
 * Reads the structure tree straight from the file's dictionaries, not with the code that writes it: pdfjs tells each
 * page apart, and keeps the attributes of cells for itself.
 *
 * In: the bytes, and the runs of each page as readRuns gives them. Out: the element at the top.
 */
export async function readStructureTree(bytes: Uint8Array, pages: readonly (readonly Run[])[]): Promise<StructureNode> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false});
  const numbers = new Map(document.getPages().map((page, at) => [page.ref, at]));
  const runs = new Map<string, PlacedRun[]>();
  pages.forEach((all, page) => {
    for (const run of all) if (run.mark) runs.set(run.mark, [...(runs.get(run.mark) ?? []), {...run, page}]);
  });
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return readNode(root.lookup(PDFName.of('K'), PDFDict));

  function readNode(dict: PDFDict): StructureNode {
    const kids = dict.lookup(PDFName.of('K'));
    const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
    const node: StructureNode = {
      role: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
      alt: textOf(dict.lookup(PDFName.of('Alt'))),
      ...attributesOf(dict),
      kids: [],
      annotated: false,
    };
    for (const kid of list.map((k) => document.context.lookup(k))) {
      if (kid instanceof PDFNumber) node.kids.push(runsOf(dict, kid));
      else if (!(kid instanceof PDFDict)) throw new Error('an entry of the structure cannot be read');
      else if (kid.get(PDFName.of('Type')) === PDFName.of('OBJR')) node.annotated = true;
      else if (kid.get(PDFName.of('Type')) === PDFName.of('MCR'))
        node.kids.push(runsOf(kid, kid.lookup(PDFName.of('MCID'), PDFNumber)));
      else node.kids.push(readNode(kid));
    }
    return node;
  }

  function runsOf(holder: PDFDict, mcid: PDFNumber): PlacedRun[] {
    const page = holder.get(PDFName.of('Pg'));
    if (!(page instanceof PDFRef) || !numbers.has(page)) throw new Error('marked content names no page');
    return runs.get(`p${page.objectNumber}R_mc${mcid.asNumber()}`) ?? [];
  }
}

function attributesOf(dict: PDFDict): Pick<StructureNode, 'scope' | 'colSpan' | 'rowSpan'> {
  const entry = dict.lookup(PDFName.of('A'));
  const all = entry instanceof PDFArray ? entry.asArray().map((a) => dict.context.lookup(a)) : [entry];
  const found = (key: string) =>
    all.map((a) => (a instanceof PDFDict ? a.lookup(PDFName.of(key)) : undefined)).find((value) => value !== undefined);
  const span = (key: string) => {
    const value = found(key);
    return value instanceof PDFNumber ? value.asNumber() : 1;
  };
  const scope = found('Scope');
  return {
    scope: scope instanceof PDFName ? scope.decodeText() : '',
    colSpan: span('ColSpan'),
    rowSpan: span('RowSpan'),
  };
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** All elements below and including one, in the order of reading. */
export function allNodes(node: StructureNode): StructureNode[] {
  return [node, ...node.kids.flatMap((kid) => (Array.isArray(kid) ? [] : allNodes(kid)))];
}

/** All runs of an element, in the order of reading. */
export function runsIn(node: StructureNode): PlacedRun[] {
  return node.kids.flatMap((kid) => (Array.isArray(kid) ? kid : runsIn(kid)));
}

const inline = new Set(['Span', 'Strong', 'Em', 'Link', 'Code', 'Quote', 'Reference']);

/**
 * What is read out of an element: its words and, in their places, the alternative texts of pictures. Blocks and lines
 * are told apart by a blank, so is nothing else: words that were pushed together stay so.
 */
export function spoken(node: StructureNode): string {
  let last: PlacedRun | undefined;
  return collapse(speak(node));

  function speak({role, alt, kids}: StructureNode): string {
    if (role === 'Figure') return ` ${alt} `;
    const text = kids.map((kid) => (Array.isArray(kid) ? kid.map(letters).join('') : speak(kid))).join('');
    if (inline.has(role)) return text;
    last = undefined;
    return ` ${text} `;
  }

  function letters(run: PlacedRun): string {
    const wraps = last && (last.page !== run.page || Math.abs(last.baseline - run.baseline) > run.size * 0.6);
    last = run;
    return (wraps ? ' ' : '') + run.text;
  }
}

/** White space is one blank; a line may break behind a hyphen or a dash. */
export function collapse(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[\p{L}\d][-–/]) /gu, '')
    .trim();
}
