import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPageLeaf,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import {must} from '../base/must.ts';
import {type Operation, readOperations} from './content-stream.ts';
import {type Font, readFont} from './to-unicode.ts';

/** A page, its operations, and the text painted under each marked-content identifier (MCID; ISO 32000-1, 14.6). */
export type Page = {
  index: number;
  ref: PDFRef;
  node: PDFPageLeaf;
  operations: Operation[];
  /** The operations as the file has them, once they are finished. */
  written: string | null;
  marks: Map<number, string>;
  /** Names of the fonts that were asked for a glyph which no font has. */
  lacking: Set<string>;
};

/** In: a print. Out: its pages in order, with their content read. */
export function readPages(document: PDFDocument): Page[] {
  return document.getPages().map((page, index) => {
    const operations = readOperations(contentOf(page.node));
    return {
      index,
      ref: page.ref,
      node: page.node,
      operations,
      written: null,
      ...readMarks(operations, fontsOf(page.node)),
    };
  });
}

/** The MCID that a BDC opens; undefined for any other operation. */
export function openedMcid({operator, operands}: Operation): number | undefined {
  if (operator !== 'BDC') return undefined;
  const at = operands.indexOf('/MCID');
  return at >= 0 ? Number(operands[at + 1]) : undefined;
}

function contentOf(page: PDFPageLeaf): string {
  const contents = page.Contents();
  const streams =
    contents instanceof PDFStream ? [contents] : (contents?.asArray().map((part) => page.context.lookup(part)) ?? []);
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) throw new Error('The print holds a page without readable content.');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    })
    .join('\n');
}

function fontsOf(page: PDFPageLeaf): Map<string, Font> {
  const fonts = page.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(fonts?.keys().map((key) => [key.toString(), readFont(fonts.lookup(key, PDFDict))]));
}

function readMarks(operations: readonly Operation[], fonts: Map<string, Font>): Pick<Page, 'marks' | 'lacking'> {
  const marks = new Map<number, string>();
  const lacking = new Set<string>();
  const open: (number | undefined)[] = [];
  let font: Font | undefined;
  let mcid: number | undefined;
  for (const operation of operations) {
    const {operator, operands} = operation;
    if (operator === 'BMC' || operator === 'BDC') {
      open.push(openedMcid(operation));
      mcid = open.findLast((one) => one !== undefined);
    } else if (operator === 'EMC') {
      open.pop();
      mcid = open.findLast((one) => one !== undefined);
    } else if (operator === 'Tf') {
      font = fonts.get(must(operands[0], 'the operator Tf names its font'));
    } else if (operator === 'BT' && mcid !== undefined) {
      // A new line of text starts a new text object; the space at the line's end is not painted. A hyphen has none.
      const text = marks.get(mcid);
      if (text && !/[ -]$/.test(text)) marks.set(mcid, `${text} `);
    } else if (font && showsText(operator)) {
      let text = '';
      for (const operand of operands) {
        if (operand[0] !== '<' && operand[0] !== '(') continue;
        if (font.lacks(operand)) lacking.add(font.name);
        text += font.decode(operand);
      }
      if (mcid !== undefined) marks.set(mcid, (marks.get(mcid) ?? '') + text);
    }
  }
  return {marks, lacking};
}

const showsText = (operator: string) => operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"';
