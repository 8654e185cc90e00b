import type {Rule} from '../rule.ts';
import {clipped} from './clipped.ts';
import {contrast} from './contrast.ts';
import {emphasis} from './emphasis.ts';
import {fileSize} from './file-size.ts';
import {headingCues} from './heading-cues.ts';
import {leftAligned} from './left-aligned.ts';
import {lineLength} from './line-length.ts';
import {noCapitals} from './no-capitals.ts';
import {noItalics} from './no-italics.ts';
import {overlapping} from './overlapping.ts';
import {pageCount} from './page-count.ts';
import {pdfUa} from './pdf-ua.ts';
import {splitBlocks} from './split-blocks.ts';
import {splitRows} from './split-rows.ts';
import type {PdfSubject} from './subject.ts';
import {typeSize} from './type-size.ts';
import {widowHeadings} from './widow-headings.ts';
import {wordsPrinted} from './words-printed.ts';

/** Every criterion on a printed sheet. */
export const pdfRules: readonly Rule<PdfSubject>[] = [
  clipped,
  contrast,
  emphasis,
  fileSize,
  headingCues,
  leftAligned,
  lineLength,
  noCapitals,
  noItalics,
  overlapping,
  pageCount,
  pdfUa,
  splitBlocks,
  splitRows,
  typeSize,
  widowHeadings,
  wordsPrinted,
];
