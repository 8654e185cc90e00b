/**
 * A finished PDF as it was measured: what stands where on the paper, how large, how dark, and how it is tagged.
 * Lengths are in points (1/72 inch), counted from the upper left corner of the page; numbers have two decimals.
 */

/** Letters of one size, weight and tag on one baseline. */
export type TextRun = {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Height of the baseline on the page; for words that run up or down it, where they end below. */
  baseline: number;
  /** Size of the type as printed, after all scaling. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** Contrast ratio of WCAG 2, 1 to 21, measured on a greyscale rendering; 1 where nothing is seen. */
  contrast: number;
  /** Share of the run's box that a clipping path cuts off, 0 to 1. */
  clipped: number;
  /** Index of the innermost tag in `structure`; null for artefacts. */
  node: number | null;
};

export type PrintedPage = {width: number; height: number; runs: TextRun[]};

/** A tag, such as H2 or TR. A parent stands before its children. */
export type StructureNode = {
  type: string;
  parent: number | null;
  alternative: string;
  /** Scope of a table header: 'Row', 'Column', 'Both', or ''. */
  scope: string;
  /** Pages that hold its content or its children's, from 0, ascending. */
  pages: number[];
};

export type PrintedDocument = {
  /** Size of the file in bytes. */
  bytes: number;
  title: string;
  language: string;
  tagged: boolean;
  /** Whether it says of itself that it is PDF/UA-1. */
  claimsUa: boolean;
  /** Titles of the bookmarks, in order. */
  bookmarks: string[];
  pages: PrintedPage[];
  /** All tags in reading order. */
  structure: StructureNode[];
};
