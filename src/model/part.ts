/** What was worded from claims: a sentence, an item or a cell. */
export type Line = {
  text: string;
  /** Ids of the claims that the text was worded from, sorted; empty for words that claim nothing. */
  claims: string[];
  /** Numbers of the articles that say it, as in the footer's list, ascending. */
  sources: number[];
  /** The numbers as printed behind the text, such as '1–3, 5'; '' where marks are switched off or there are none. */
  mark: string;
};

/**
 * What a printed string is to its reader. Worded from claims:
 *   sentence  stands for itself
 *   item      is completed by the words above it
 *   sign      an item that says when to get help: none is left out for the sake of a short list
 *   cell      is looked up: a cell, a food, a side of a dispute
 *   mark      stands for claims in a table of marks: a number, or what is read out for a drawing
 * As an article has it, where its rights allow that; worded from no claims:
 *   passage       stands for itself
 *   passage-cell  is looked up: a cell of a table
 * Words of entities or patterns over them, with the claims that stand below:
 *   lead      is completed by items
 *   name      heads a row or a column
 * Words that claim nothing:
 *   heading, subheading
 *   head      of a row, a column or a corner, as the definition or the wording has it
 *   note      is read like a sentence: a note, a question
 *   given     is looked up: what the definition says of an option, a line to write on
 *   label     names something, such as a telephone number or a sign in a key
 *   sources   names the articles behind a block by their numbers
 *   picture   is read out for a drawing
 */
export type Role =
  | 'sentence'
  | 'item'
  | 'sign'
  | 'cell'
  | 'mark'
  | 'passage'
  | 'passage-cell'
  | 'lead'
  | 'name'
  | 'heading'
  | 'subheading'
  | 'head'
  | 'note'
  | 'given'
  | 'label'
  | 'sources'
  | 'picture';

/**
 * A string as it is printed, with its role. `sentence` is what it says together with the words above that it completes.
 * One whose text is '' prints nothing.
 */
export type Part = Line & {role: Role; sentence: string};

/**
 * A part of a passage: the id of the passage, and which of its units it is, counted from 0. `strong`: its author has set it
 * bold.
 */
export type PassagePart = Part & {passage: string; unit: number; strong: boolean};

/** Whether a part is printed as an article has it: these and no others may have its words. */
export const isPassage = (part: Part): part is PassagePart => 'passage' in part;

/** Words that claim nothing. */
export const toWords = (role: Role, text: string): Part => ({
  ...{role, text, sentence: text},
  ...{claims: [], sources: [], mark: ''},
});

/**
 * A line with its role; `above` are the words that it completes: 'Too little zinc can cause' + 'a rash'. What is a whole
 * sentence completes nothing.
 */
export const toPart = (role: Role, line: Line, above = ''): Part => ({
  ...{role, ...line},
  sentence: above === '' || /[.?!]$/.test(line.text) ? line.text : `${above} ${line.text}`,
});

/** Words that stand over lines, with the claims of all of them. */
export const toHead = (role: 'lead' | 'name', text: string, below: readonly Pick<Line, 'claims'>[]): Part => ({
  ...toWords(role, text),
  claims: [...new Set(below.flatMap((line) => line.claims))].sort(),
});

/**
 * The one walk over what is printed: all parts of a block, or of any piece of a sheet, in their printed order. That is the
 * order in which whoever made it has put them: of keys as they were written, and of items in a list. A part comes before
 * the parts that it holds.
 */
export function partsOf(piece: unknown): Part[] {
  const parts: Part[] = [];
  collect(piece, parts);
  return parts;
}

/** One list for all: of every sheet each rule walks over each string. */
function collect(piece: unknown, parts: Part[]): void {
  if (typeof piece !== 'object' || piece === null) return;
  if (!Array.isArray(piece) && isPart(piece)) parts.push(piece);
  for (const inside of Object.values(piece)) collect(inside, parts);
}

const isPart = (piece: object): piece is Part => 'role' in piece;
