import type {PrintedDocument, StructureNode, TextRun} from '../../model/printed-page.ts';
import {defaultLimits} from '../limits.ts';
import {list, main, sample as sampleSheet} from '../sheet/sample.ts';
import type {PdfSubject} from './subject.ts';

/** A line of type of twelve points, as wide as its words need. */
export function run(text: string, own: Partial<TextRun> = {}): TextRun {
  const {left = 50, baseline = 100, size = 12} = own;
  return {
    ...{text, left, right: left + text.length * size * 0.5, top: baseline - size * 0.7, bottom: baseline + size * 0.2},
    ...{baseline, size, bold: false, italic: false, contrast: 17, clipped: 0, node: null},
    ...own,
  };
}

/** Runs below each other, each in a paragraph of its own. */
export function printed(pages: readonly TextRun[][], structure?: StructureNode[]): PrintedDocument {
  let node = 0;
  const made: StructureNode[] = [tag('Document', null)];
  const placed = pages.map((runs, index) => ({
    ...{width: 595, height: 842},
    runs: runs.map((r): TextRun => {
      if (structure) return r;
      made.push(tag('P', 0, [index]));
      node++;
      return {...r, node};
    }),
  }));
  return {
    ...{bytes: 30_000, title: 'Zinc', language: 'en', tagged: true, claimsUa: true, bookmarks: ['Zinc']},
    ...{pages: placed, structure: structure ?? made},
  };
}

export const tag = (type: string, parent: number | null, pages: number[] = [0], own: Partial<StructureNode> = {}) => ({
  ...{type, parent, alternative: '', scope: '', pages},
  ...own,
});

/** A printed sheet that says 'Brush your teeth each day.' and lists what zinc helps. */
export function sample(document: PrintedDocument, sheet: Partial<PdfSubject['sheet']> = {}): PdfSubject {
  const blocks = [main('Brush your teeth each day.'), list('does', 'What it does', '', ['healing'])];
  return {
    ...{sheet: {...sampleSheet(blocks).sheet, ...sheet}, size: 'a4', print: 'standard'},
    ...{document, limits: defaultLimits},
  };
}
