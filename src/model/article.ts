import type {FrontMatter} from './generated/front-matter.ts';

/**
 * Text without its markup. `map[i]` is the offset in the file of the unit that `text[i]` came from;
 * `ends[i]` the offset behind it (they differ by more than one where the file has an escape or an entity).
 */
export type PlainText = {text: string; map: number[]; ends: number[]};

/** Why a unit cannot state a claim, seen from its form alone. */
export type FormReason = 'struck' | 'question' | 'code' | 'html' | 'image' | 'empty' | 'header';

/**
 * The smallest piece of an article that is accounted for: a heading, a sentence, a list item's sentence,
 * a table cell. Every unit ends as stated, not a claim, or unmapped.
 */
export type Unit = {
  kind: 'heading' | 'sentence' | 'cell' | 'other';
  plain: PlainText;
  /** Offsets in the file, UTF-16 units. */
  start: number;
  end: number;
  /** Of a unit that is too long to be quoted: where the part of it that is quoted ends. It states nothing. */
  cutAt?: number;
  /** Counted from 1. */
  line: number;
  column: number;
  /** Headings above it, outermost first, without the article's own title. */
  section: string[];
  /** The words before the colon at the start of a list item or paragraph: "Magnesium:", "Symptoms:". */
  label?: string;
  /** True where the unit is that label itself. */
  isLabel?: true;
  /** What introduces the list that the unit stands in: the sentence before it, ending in a colon. */
  leadIn?: string;
  /** For a cell: the text of the first cell of its row and of the cell above it in the header. */
  rowHeader?: string;
  columnHeader?: string;
  /** For a cell: the header of the first column. */
  cornerHeader?: string;
  /** The question that it answers. */
  question?: string;
  /** It stands in a quotation. */
  isQuoted?: true;
  /** The number of the block (paragraph, item, row) that it stands in: sentences of one block share a context. */
  block: number;
  reason?: FormReason;
};

/** An address in an article, and where its link stands. */
export type Link = {url: string; line: number; column: number};

/**
 * What cannot be printed as it stands: HTML, code, a footnote, a blank that Markdown takes for markup, numbers of steps that
 * leave one out.
 */
export type Unprintable = 'html' | 'code' | 'footnote' | 'blank' | 'numbers';

/** Why a piece cannot be printed, and what was found there. */
export type PieceFault = {kind: Unprintable; found: string};

/**
 * The smallest part of an article that is printed as it stands, where its rights allow that; unlike a unit, it keeps the
 * form that it has on the page.
 */
export type Piece = {
  form: 'heading' | 'sentence' | 'step' | 'item' | 'head' | 'cell' | 'illustration';
  /** The words without markup; of an illustration, its text alternative. */
  text: string;
  /** Offsets in the file, UTF-16 units. */
  start: number;
  end: number;
  /** Counted from 1. */
  line: number;
  column: number;
  /** The number of the paragraph, item or row that it stands in. */
  block: number;
  /** Of a heading its rank, of what stands in a list how deep; 0 elsewhere. */
  level: number;
  /** Of a step its number. */
  number: number | null;
  /** Of a cell its place in the row, from 0. */
  cell: number | null;
  /** All of it is set bold. */
  strong: boolean;
  /** Of a heading its id, as a link to it has it. */
  id: string | null;
  /** Of an illustration, the path of its file as it is written. */
  path: string | null;
  fault: PieceFault | null;
};

/** A source article: what it is, its units in the order of the text, and its links. */
export type Article = {
  topic: string;
  file: string;
  sha256: string;
  text: string;
  frontMatter: FrontMatter;
  units: Unit[];
  /** The same text, as it may be printed; none where the front matter gives no right to. */
  pieces: Piece[];
  links: Link[];
};
